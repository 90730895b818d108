-- What an extension says of itself comes and goes with it.
SELECT classoid AS classid, objoid AS oid, objsubid AS sub, description
FROM pg_description
WHERE (objoid >= 16384 AND classoid <> 'pg_largeobject'::regclass OR classoid IN ('pg_namespace'::regclass, 'pg_extension'::regclass))
  AND (classoid <> 'pg_extension'::regclass OR (objoid, description) NOT IN (
      SELECT e.oid, a.comment FROM pg_extension e JOIN pg_available_extensions a ON a.name = e.extname WHERE a.comment IS NOT NULL))
ORDER BY classoid, objoid, objsubid
