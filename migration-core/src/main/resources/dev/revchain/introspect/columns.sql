SELECT c.tableoid AS classid, c.oid, a.attnum AS sub, n.nspname, c.relname, c.relkind, a.attname,
       format_type(a.atttypid, a.atttypmod) AS type,
       CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::regcollation::text END AS collation,
       a.attnotnull AS not_null, -- before 18
       a.attnotnull AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conrelid = a.attrelid AND k.contype = 'n' -- since 18
         AND k.conkey = ARRAY[a.attnum] AND k.conislocal AND (NOT k.convalidated OR k.connoinherit -- since 18
           OR k.conname !~ '_not_null\d*$' AND k.coninhcount = 0)) AS not_null, -- since 18
       a.attgenerated <> '' AS is_generated, a.attgenerated AS generated,
       pg_get_expr(d.adbin, d.adrelid) AS expression,
       a.attinhcount > 0 OR c.reloftype <> 0 AS inherited, parent.nspname AS parent_schema, parent.relname AS parent_name,
       a.attnotnull AND NOT coalesce(parent.attnotnull, false) AS own_not_null, a.attislocal AS local,
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
LEFT JOIN LATERAL (
  SELECT p.attnotnull, p.attstorage, pc.relname, pn.nspname
  FROM pg_inherits i JOIN pg_attribute p ON p.attrelid = i.inhparent AND p.attname = a.attname AND p.attnum > 0
  JOIN pg_class pc ON pc.oid = p.attrelid JOIN pg_namespace pn ON pn.oid = pc.relnamespace
  WHERE i.inhrelid = a.attrelid ORDER BY i.inhseqno LIMIT 1
) parent ON a.attinhcount > 0
WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'f', 'v', 'm', 'c') AND @user(n) AND @own(c)
ORDER BY n.nspname, c.relname, a.attnum
