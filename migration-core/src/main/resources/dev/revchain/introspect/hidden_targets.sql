WITH members AS (
  SELECT d.classid, d.objid AS oid, d.refclassid, d.refobjid, p.initprivs FROM pg_depend d
  LEFT JOIN pg_init_privs p ON p.classoid = d.classid AND p.objoid = d.objid AND p.objsubid = 0
  WHERE d.deptype = 'e' AND d.refclassid = 'pg_extension'::regclass
)
SELECT c.tableoid AS classid, c.oid, 0 AS sub, 'INDEX' AS kind, ARRAY[n.nspname::text, c.relname::text] AS path,
       k.tableoid AS to_class, k.oid AS to_oid, 0 AS to_sub
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conindid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE k.contype IN ('p', 'u', 'x') AND @user(n)
UNION ALL
SELECT c.tableoid, c.oid, 0, 'SEQUENCE', ARRAY[n.nspname::text, c.relname::text], c.tableoid, c.oid, 0
FROM pg_depend d JOIN pg_class c ON c.tableoid = d.classid AND c.oid = d.objid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE d.deptype = 'i' AND d.refclassid = 'pg_class'::regclass AND c.relkind = 'S' AND @user(n)
UNION ALL
SELECT c.tableoid, c.oid, 0,
       CASE c.relkind WHEN 'v' THEN 'VIEW' WHEN 'm' THEN 'MATERIALIZED_VIEW' WHEN 'S' THEN 'SEQUENCE' WHEN 'f' THEN 'FOREIGN_TABLE' ELSE 'TABLE' END,
       ARRAY[n.nspname::text, c.relname::text], m.refclassid, m.refobjid, 0
FROM members m JOIN pg_class c ON c.tableoid = m.classid AND c.oid = m.oid JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'S', 'f') AND c.relacl IS DISTINCT FROM m.initprivs
UNION ALL
SELECT p.tableoid, p.oid, 0, CASE p.prokind WHEN 'p' THEN 'PROCEDURE' WHEN 'a' THEN 'AGGREGATE' ELSE 'FUNCTION' END,
       ARRAY[n.nspname::text, p.proname::text,
         coalesce((SELECT string_agg(format_type(u.t, NULL), ', ' ORDER BY u.i) FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY u (t, i)), '')],
       m.refclassid, m.refobjid, 0
FROM members m JOIN pg_proc p ON p.tableoid = m.classid AND p.oid = m.oid JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE p.proacl IS DISTINCT FROM m.initprivs
UNION ALL
SELECT t.tableoid, t.oid, 0, CASE t.typtype WHEN 'd' THEN 'DOMAIN' ELSE 'TYPE' END, ARRAY[n.nspname::text, t.typname::text],
       m.refclassid, m.refobjid, 0
FROM members m JOIN pg_type t ON t.tableoid = m.classid AND t.oid = m.oid JOIN pg_namespace n ON n.oid = t.typnamespace
WHERE t.typacl IS DISTINCT FROM m.initprivs
ORDER BY kind, path
