SELECT classoid AS classid, objoid AS oid, objsubid AS sub, description
FROM pg_description
WHERE objoid >= 16384 AND classoid <> 'pg_largeobject'::regclass OR classoid IN ('pg_namespace'::regclass, 'pg_extension'::regclass)
ORDER BY classoid, objoid, objsubid
