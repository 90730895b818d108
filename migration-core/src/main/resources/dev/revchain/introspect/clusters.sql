SELECT x.tableoid AS classid, c.oid, 0 AS sub, n.nspname, c.relname, c.relkind, i.relname AS index_name
FROM pg_index x
JOIN pg_class c ON c.oid = x.indrelid
JOIN pg_class i ON i.oid = x.indexrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE x.indisclustered AND @user(n) AND @own(c)
ORDER BY n.nspname, c.relname
