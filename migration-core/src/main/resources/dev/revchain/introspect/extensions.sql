SELECT e.tableoid AS classid, e.oid, 0 AS sub, e.extname, n.nspname, e.extversion,
       e.extversion IS NOT DISTINCT FROM a.default_version AS standard, e.extrelocatable,
       ARRAY(SELECT u.target FROM pg_extension_update_paths(a.name) u WHERE u.source = e.extversion AND u.path IS NOT NULL) AS updates
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN pg_available_extensions a ON a.name = e.extname
ORDER BY e.extname
