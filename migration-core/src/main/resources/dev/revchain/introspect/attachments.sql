SELECT i.tableoid AS classid, i.inhrelid AS oid, i.inhseqno AS sub, n.nspname, c.relname, c.relkind,
       pn.nspname AS parent_schema, p.relname AS parent_name, p.relkind AS parent_kind,
       pg_get_expr(c.relpartbound, c.oid) AS bound
FROM pg_inherits i
JOIN pg_class c ON c.oid = i.inhrelid
JOIN pg_class p ON p.oid = i.inhparent
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_namespace pn ON pn.oid = p.relnamespace
WHERE c.relkind IN ('r', 'p', 'f') AND @user(n) AND @own(c)
ORDER BY n.nspname, c.relname, i.inhseqno
