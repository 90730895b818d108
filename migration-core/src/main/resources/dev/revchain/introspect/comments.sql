SELECT classoid AS classid, objoid AS oid, objsubid AS sub, description
FROM pg_description
WHERE objoid >= 16384 OR classoid IN ('pg_namespace'::regclass, 'pg_extension'::regclass)
ORDER BY classoid, objoid, objsubid
