SELECT CASE WHEN d.oid IS NULL THEN c.tableoid ELSE d.tableoid END AS classid, coalesce(d.oid, c.oid) AS oid,
       CASE WHEN d.oid IS NULL THEN -a.attnum ELSE 0 END AS sub, n.nspname, c.relname, c.relkind, a.attname,
       coalesce(pg_get_expr(d.adbin, d.adrelid), 'NULL') AS expression,
       format_type(a.atttypid, a.atttypmod) AS type,
       above.nspname AS parent_schema, above.relname AS parent_name, above.expression AS above
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
LEFT JOIN LATERAL (
  SELECT pn.nspname, pc.relname, pg_get_expr(pd.adbin, pd.adrelid) AS expression
  FROM pg_inherits i JOIN pg_attribute p ON p.attrelid = i.inhparent AND p.attname = a.attname AND p.attnum > 0
  JOIN pg_class pc ON pc.oid = p.attrelid JOIN pg_namespace pn ON pn.oid = pc.relnamespace
  LEFT JOIN pg_attrdef pd ON pd.adrelid = p.attrelid AND pd.adnum = p.attnum AND p.attgenerated = ''
  WHERE i.inhrelid = a.attrelid ORDER BY i.inhseqno LIMIT 1
) above ON a.attinhcount > 0
WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '' AND (d.oid IS NOT NULL OR above.expression IS NOT NULL)
  AND c.relkind IN ('r', 'p', 'f', 'v') AND @user(n) AND @own(c)
ORDER BY n.nspname, c.relname, a.attnum
