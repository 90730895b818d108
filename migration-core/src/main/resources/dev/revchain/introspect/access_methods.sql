SELECT a.tableoid AS classid, a.oid, 0 AS sub, 'ACCESS_METHOD' AS kind, ARRAY[a.amname::text] AS path,
       'TYPE ' || CASE a.amtype WHEN 't' THEN 'TABLE' ELSE 'INDEX' END || ' HANDLER ' || a.amhandler::regproc AS text,
       NULL::text[] AS options
FROM pg_am a
WHERE a.oid >= 16384 AND @own(a)
ORDER BY a.amname
