SELECT 'security label' AS what, classoid AS classid, objoid AS oid, objsubid AS sub FROM pg_seclabel
UNION ALL SELECT 'security label', l.classoid, l.objoid, 0 FROM pg_shseclabel l
WHERE l.classoid = 'pg_database'::regclass AND l.objoid = (SELECT oid FROM pg_database WHERE datname = current_database())
UNION ALL SELECT 'comment', d.classoid, d.objoid, 0 FROM pg_shdescription d
WHERE d.classoid = 'pg_database'::regclass AND d.objoid = (SELECT oid FROM pg_database WHERE datname = current_database())
UNION ALL SELECT 'settings', 'pg_database'::regclass, s.setdatabase, 0 FROM pg_db_role_setting s
WHERE s.setrole = 0 AND s.setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
UNION ALL SELECT 'settings', 'pg_authid'::regclass, s.setrole, 0 FROM pg_db_role_setting s
WHERE s.setrole <> 0 AND s.setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
UNION ALL SELECT 'tablespace', c.tableoid, c.oid, 0 FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE c.reltablespace <> 0 AND c.oid >= 16384 AND n.nspname !~ '^pg_' AND @own(c)
UNION ALL SELECT DISTINCT 'dependence on an extension', d.classid, d.objid, 0 FROM pg_depend d WHERE d.deptype = 'x'
UNION ALL SELECT DISTINCT 'state of triggers', 'pg_constraint'::regclass, t.tgconstraint, 0 FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
WHERE t.tgisinternal AND t.tgenabled <> 'O' AND t.tgconstraint <> 0 AND @own(c)
  AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.oid = t.tgconstraint AND k.conparentid <> 0)
UNION ALL SELECT 'parameters', c.tableoid, c.oid, 0
FROM pg_class c JOIN pg_inherits i ON i.inhrelid = c.oid JOIN pg_class p ON p.oid = i.inhparent
WHERE c.relkind IN ('i', 'I') AND c.reloptions IS DISTINCT FROM p.reloptions
UNION ALL SELECT 'grants', d.tableoid, d.oid, 0 FROM pg_database d
WHERE d.datname = current_database() AND d.datacl <> acldefault('d', d.datdba)
