SELECT classoid AS classid, objoid AS oid, objsubid AS sub, description, '' AS initial
FROM pg_description
WHERE objoid >= 16384 AND classoid NOT IN ('pg_largeobject'::regclass, 'pg_extension'::regclass) OR classoid = 'pg_namespace'::regclass
UNION ALL
-- What an extension says of itself comes and goes with it.
SELECT e.tableoid, e.oid, 0, coalesce(d.description, ''), coalesce(a.comment, '')
FROM pg_extension e
LEFT JOIN pg_description d ON d.classoid = e.tableoid AND d.objoid = e.oid
LEFT JOIN pg_available_extensions a ON a.name = e.extname
WHERE coalesce(d.description, '') <> coalesce(a.comment, '')
ORDER BY 1, 2, 3
