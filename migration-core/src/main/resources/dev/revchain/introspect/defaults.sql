SELECT d.tableoid AS classid, d.oid, 0 AS sub, n.nspname, c.relname, c.relkind, a.attname,
       pg_get_expr(d.adbin, d.adrelid) AS expression
FROM pg_attrdef d
JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum AND a.attgenerated = ''
JOIN pg_class c ON c.oid = d.adrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN LATERAL (
  SELECT p.attrelid, p.attnum
  FROM pg_inherits i JOIN pg_attribute p ON p.attrelid = i.inhparent AND p.attname = a.attname AND p.attnum > 0
  WHERE i.inhrelid = a.attrelid ORDER BY i.inhseqno LIMIT 1
) pa ON a.attinhcount > 0
LEFT JOIN pg_attrdef pd ON pd.adrelid = pa.attrelid AND pd.adnum = pa.attnum
WHERE @user(n) AND @own(c)
  AND pg_get_expr(pd.adbin, pd.adrelid) IS DISTINCT FROM pg_get_expr(d.adbin, d.adrelid)
ORDER BY n.nspname, c.relname, a.attnum
