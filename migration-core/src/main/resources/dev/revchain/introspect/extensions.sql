SELECT e.tableoid AS classid, e.oid, 0 AS sub, e.extname, n.nspname, e.extversion
FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
ORDER BY e.extname
