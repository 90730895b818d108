SELECT c.tableoid AS classid, c.oid, 0 AS sub, n.nspname, c.relname, s.srvname, f.ftoptions AS options
FROM pg_foreign_table f
JOIN pg_class c ON c.oid = f.ftrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_foreign_server s ON s.oid = f.ftserver
WHERE @user(n) AND @own(c)
ORDER BY n.nspname, c.relname
