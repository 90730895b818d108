SELECT q.tableoid AS classid, s.oid, 0 AS sub, sn.nspname AS seq_schema, s.relname AS seq_name,
       n.nspname, c.relname, c.relkind, a.attname,
       c.relkind <> 'f' AND a.atttypid IN ('smallint'::regtype, 'integer'::regtype, 'bigint'::regtype) AS whole_numbers
FROM pg_sequence q
JOIN pg_class s ON s.oid = q.seqrelid
JOIN pg_namespace sn ON sn.oid = s.relnamespace
JOIN pg_depend d ON d.classid = s.tableoid AND d.objid = s.oid AND d.deptype = 'a' AND d.refclassid = s.tableoid
JOIN pg_class c ON c.oid = d.refobjid
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = d.refobjsubid
WHERE @user(sn) AND @own(s)
ORDER BY sn.nspname, s.relname
