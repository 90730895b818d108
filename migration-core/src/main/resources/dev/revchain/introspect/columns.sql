SELECT c.tableoid AS classid, c.oid, a.attnum AS sub, n.nspname, c.relname, c.relkind, a.attname,
       format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END AS collation,
       a.attnotnull AND NOT coalesce(a.attinhcount > 0 AND parent.attnotnull, false) AS not_null,
       a.attgenerated <> '' AS is_generated, a.attgenerated AS generated,
       pg_get_expr(d.adbin, d.adrelid) AS expression,
       a.attinhcount > 0 OR c.reloftype <> 0 AS inherited,
       CASE WHEN a.attstorage <> coalesce(parent.attstorage, t.typstorage) THEN a.attstorage END AS storage,
       nullif(a.attcompression, '') AS compression, -- since 14
       NULL AS compression, -- before 14
       nullif(a.attstattarget, -1) AS statistics,
       a.attoptions || ARRAY(SELECT 'fdw.' || o FROM unnest(a.attfdwoptions) o) AS options
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_type t ON t.oid = a.atttypid
LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum AND a.attgenerated <> ''
LEFT JOIN pg_inherits i ON i.inhrelid = a.attrelid AND i.inhseqno = 1 AND a.attinhcount > 0
LEFT JOIN pg_attribute parent ON parent.attrelid = i.inhparent AND parent.attname = a.attname AND parent.attnum > 0
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND @user(n) AND @own(c)
ORDER BY n.nspname, c.relname, a.attnum
