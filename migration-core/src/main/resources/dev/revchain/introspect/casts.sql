SELECT c.tableoid AS classid, c.oid, 0 AS sub, 'CAST' AS kind,
       ARRAY[format_type(c.castsource, NULL), format_type(c.casttarget, NULL)] AS path,
       CASE c.castmethod WHEN 'f' THEN 'WITH FUNCTION ' || c.castfunc::regprocedure WHEN 'i' THEN 'WITH INOUT'
         ELSE 'WITHOUT FUNCTION' END
         || CASE c.castcontext WHEN 'a' THEN ' AS ASSIGNMENT' WHEN 'i' THEN ' AS IMPLICIT' ELSE '' END AS text,
       NULL::text[] AS options
FROM pg_cast c
WHERE c.oid >= 16384 AND @made(c)
ORDER BY 5
