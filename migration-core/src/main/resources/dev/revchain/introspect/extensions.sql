SELECT e.tableoid AS classid, e.oid, 0 AS sub, e.extname, n.nspname, e.extversion,
       e.extversion IS NOT DISTINCT FROM (SELECT a.default_version FROM pg_available_extensions a WHERE a.name = e.extname) AS standard
FROM pg_extension e JOIN pg_namespace n ON n.oid = e.extnamespace
ORDER BY e.extname
