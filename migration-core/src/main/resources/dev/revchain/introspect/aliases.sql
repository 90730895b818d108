SELECT r.tableoid AS classid, r.oid, 0 AS sub, 'pg_class'::regclass::oid AS to_class, r.ev_class AS to_oid, 0 AS to_sub
FROM pg_rewrite r WHERE r.rulename = '_RETURN' AND r.oid >= 16384
UNION ALL SELECT t.tableoid, t.oid, 0, c.tableoid, c.oid, 0
FROM pg_type t JOIN pg_class c ON c.oid = t.typrelid WHERE c.relkind <> 'c' AND t.oid >= 16384
UNION ALL SELECT c.tableoid, c.oid, 0, t.tableoid, t.oid, 0
FROM pg_type t JOIN pg_class c ON c.oid = t.typrelid WHERE c.relkind = 'c' AND t.oid >= 16384
UNION ALL SELECT a.tableoid, a.oid, 0, t.tableoid, t.oid, 0
FROM pg_type t JOIN pg_type a ON a.oid = t.typarray WHERE a.oid >= 16384
UNION ALL SELECT t.tableoid, r.rngmultitypid, 0, t.tableoid, t.oid, 0 -- since 14
FROM pg_range r JOIN pg_type t ON t.oid = r.rngtypid WHERE t.oid >= 16384 -- since 14
UNION ALL SELECT c.tableoid, c.oid, 0, k.tableoid, k.oid, 0
FROM pg_constraint k JOIN pg_class c ON c.oid = k.conindid
WHERE k.contype IN ('p', 'u', 'x') AND k.conparentid = 0 AND c.oid >= 16384
UNION ALL SELECT d.tableoid, d.oid, 0, 'pg_class'::regclass, d.adrelid, d.adnum
FROM pg_attrdef d JOIN pg_attribute a ON a.attrelid = d.adrelid AND a.attnum = d.adnum
WHERE a.attgenerated <> '' AND d.oid >= 16384
UNION ALL SELECT k.tableoid, k.oid, 0, 'pg_inherits'::regclass, k.conrelid, 1
FROM pg_constraint k WHERE k.conrelid <> 0 AND NOT (k.conparentid = 0 AND (k.coninhcount = 0 OR k.conislocal AND k.contype <> 'c'))
UNION ALL SELECT k.tableoid, k.oid, 0, 'pg_class'::regclass, k.conrelid, k.conkey[1] -- since 18
FROM pg_constraint k WHERE k.contype = 'n' AND k.conrelid >= 16384 -- since 18
UNION ALL SELECT k.tableoid, k.oid, 0, t.tableoid, t.oid, 0
FROM pg_constraint k JOIN pg_trigger t ON t.tgconstraint = k.oid WHERE k.contype = 't'
UNION ALL SELECT c.tableoid, c.oid, 0, 'pg_inherits'::regclass, x.indrelid, 1
FROM pg_class c JOIN pg_index x ON x.indexrelid = c.oid WHERE c.relispartition
  AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x') AND k.conparentid = 0)
UNION ALL SELECT t.tableoid, t.oid, 0, 'pg_inherits'::regclass, t.tgrelid, 1
FROM pg_trigger t WHERE t.tgparentid <> 0
UNION ALL SELECT e.classid, e.objid, 0, e.refclassid, e.refobjid, 0
FROM pg_depend e WHERE e.deptype = 'e' AND e.refclassid = 'pg_extension'::regclass
UNION ALL SELECT m.classid, m.objid, 0, m.refclassid, m.refobjid, 0
FROM pg_depend m WHERE m.classid IN ('pg_amop'::regclass, 'pg_amproc'::regclass) AND m.objid >= 16384
  AND m.refclassid IN ('pg_opclass'::regclass, 'pg_opfamily'::regclass) AND m.deptype IN ('i', 'a')
