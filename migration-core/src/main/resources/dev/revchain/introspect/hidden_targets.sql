SELECT c.tableoid AS classid, c.oid, 0 AS sub, n.nspname, c.relname, k.tableoid AS to_class, k.oid AS to_oid, 0 AS to_sub
FROM pg_constraint k
JOIN pg_class c ON c.oid = k.conindid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE k.contype IN ('p', 'u', 'x') AND @user(n)
ORDER BY n.nspname, c.relname
