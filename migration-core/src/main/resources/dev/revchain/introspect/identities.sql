SELECT s.tableoid AS classid, s.oid, 0 AS sub, n.nspname, c.relname, c.relkind, a.attname,
       a.attidentity = 'a' AS always, format_type(a.atttypid, NULL) AS type, s.relname AS sequence,
       q.seqstart, q.seqincrement, q.seqmin, q.seqmax, q.seqcache, q.seqcycle
FROM pg_attribute a
JOIN pg_class c ON c.oid = a.attrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_depend d ON d.refclassid = c.tableoid AND d.refobjid = c.oid AND d.refobjsubid = a.attnum AND d.deptype = 'i'
  AND d.classid = c.tableoid
JOIN pg_class s ON s.oid = d.objid AND s.relkind = 'S'
JOIN pg_sequence q ON q.seqrelid = s.oid
WHERE a.attidentity <> '' AND NOT (c.relispartition AND a.attinhcount > 0) AND @user(n) AND @own(c)
ORDER BY n.nspname, c.relname, a.attnum
