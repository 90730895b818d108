SELECT n.tableoid AS classid, n.oid, 0 AS sub, pg_get_userbyid(n.nspowner) AS role FROM pg_namespace n WHERE @user(n)
UNION ALL SELECT c.tableoid, c.oid, 0, pg_get_userbyid(c.relowner) FROM pg_class c
WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S') AND c.oid >= 16384
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = c.tableoid AND d.objid = c.oid AND d.deptype = 'i' AND c.relkind = 'S')
UNION ALL SELECT p.tableoid, p.oid, 0, pg_get_userbyid(p.proowner) FROM pg_proc p WHERE p.oid >= 16384
UNION ALL SELECT t.tableoid, t.oid, 0, pg_get_userbyid(t.typowner) FROM pg_type t WHERE t.oid >= 16384
UNION ALL SELECT o.tableoid, o.oid, 0, pg_get_userbyid(o.oprowner) FROM pg_operator o WHERE o.oid >= 16384
UNION ALL SELECT o.tableoid, o.oid, 0, pg_get_userbyid(o.opcowner) FROM pg_opclass o WHERE o.oid >= 16384
UNION ALL SELECT o.tableoid, o.oid, 0, pg_get_userbyid(o.opfowner) FROM pg_opfamily o WHERE o.oid >= 16384
UNION ALL SELECT o.tableoid, o.oid, 0, pg_get_userbyid(o.collowner) FROM pg_collation o WHERE o.oid >= 16384
UNION ALL SELECT o.tableoid, o.oid, 0, pg_get_userbyid(o.conowner) FROM pg_conversion o WHERE o.oid >= 16384
UNION ALL SELECT o.tableoid, o.oid, 0, pg_get_userbyid(o.dictowner) FROM pg_ts_dict o WHERE o.oid >= 16384
UNION ALL SELECT o.tableoid, o.oid, 0, pg_get_userbyid(o.cfgowner) FROM pg_ts_config o WHERE o.oid >= 16384
UNION ALL SELECT o.tableoid, o.oid, 0, pg_get_userbyid(o.fdwowner) FROM pg_foreign_data_wrapper o
UNION ALL SELECT o.tableoid, o.oid, 0, pg_get_userbyid(o.srvowner) FROM pg_foreign_server o
UNION ALL SELECT o.tableoid, o.oid, 0, pg_get_userbyid(o.evtowner) FROM pg_event_trigger o
UNION ALL SELECT o.tableoid, o.oid, 0, pg_get_userbyid(o.pubowner) FROM pg_publication o
UNION ALL SELECT o.tableoid, o.oid, 0, pg_get_userbyid(o.stxowner) FROM pg_statistic_ext o
ORDER BY classid, oid
