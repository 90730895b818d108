SELECT n.tableoid AS classid, n.oid, 0 AS sub, n.nspname
FROM pg_namespace n
WHERE @user(n) AND @own(n)
ORDER BY n.nspname
