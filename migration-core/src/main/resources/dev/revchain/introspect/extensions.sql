SELECT e.tableoid AS classid, e.oid, 0 AS sub, e.extname, n.nspname, e.extversion,
       e.extversion IS NOT DISTINCT FROM a.default_version AS standard, e.extrelocatable,
       ARRAY(SELECT u.target FROM pg_extension_update_paths(a.name) u WHERE u.source = e.extversion AND u.path IS NOT NULL) AS updates,
       EXISTS (SELECT FROM pg_depend d JOIN pg_class c ON c.oid = d.objid AND c.relkind IN ('r', 'p', 'm')
               WHERE d.refclassid = e.tableoid AND d.refobjid = e.oid AND d.classid = 'pg_class'::regclass AND d.deptype = 'e') AS keepsrows
FROM pg_extension e
JOIN pg_namespace n ON n.oid = e.extnamespace
LEFT JOIN pg_available_extensions a ON a.name = e.extname
ORDER BY e.extname
