SELECT c.tableoid AS classid, c.oid, 0 AS sub, n.nspname, c.relname, format_type(q.seqtypid, NULL) AS type,
       q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, q.seqcycle, c.relpersistence = 'u' AS unlogged
FROM pg_sequence q
JOIN pg_class c ON c.oid = q.seqrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE @user(n) AND @own(c)
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = c.tableoid AND d.objid = c.oid AND d.deptype = 'i')
ORDER BY n.nspname, c.relname
