WITH RECURSIVE clones AS (
  SELECT t.oid, t.tgrelid, t.tgname, t.tgenabled, t.tgenabled AS inherited, t.tgrelid AS root
  FROM pg_trigger t WHERE t.tgparentid = 0 AND NOT t.tgisinternal
  UNION ALL
  SELECT t.oid, t.tgrelid, t.tgname, t.tgenabled, p.tgenabled, p.root
  FROM clones p JOIN pg_trigger t ON t.tgparentid = p.oid
)
SELECT t.tableoid AS classid, t.oid, 0 AS sub, n.nspname, c.relname, c.relkind, t.tgname, k.tgenabled AS enabled, k.inherited,
       rn.nspname AS root_schema, r.relname AS root_name
FROM clones k
JOIN pg_trigger t ON t.oid = k.oid
JOIN pg_class c ON c.oid = k.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_class r ON r.oid = k.root
JOIN pg_namespace rn ON rn.oid = r.relnamespace
WHERE k.tgenabled <> k.inherited AND t.tgparentid <> 0 AND @user(n) AND @own(c)
ORDER BY n.nspname, c.relname, t.tgname
