WITH everything AS (
  SELECT c.tableoid AS classid, c.oid FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname !~ '^pg_(toast|temp_)'
  UNION ALL SELECT p.tableoid, p.oid FROM pg_proc p
  UNION ALL SELECT t.tableoid, t.oid FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
  WHERE n.nspname !~ '^pg_(toast|temp_)'
  UNION ALL SELECT k.tableoid, k.oid FROM pg_constraint k JOIN pg_namespace n ON n.oid = k.connamespace
  WHERE k.contype NOT IN ('n', 't') AND n.nspname !~ '^pg_temp_'
  UNION ALL SELECT t.tableoid, t.oid FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
  WHERE NOT t.tgisinternal AND c.relpersistence <> 't'
  UNION ALL SELECT r.tableoid, r.oid FROM pg_rewrite r JOIN pg_class c ON c.oid = r.ev_class WHERE c.relpersistence <> 't'
  UNION ALL SELECT p.tableoid, p.oid FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid WHERE c.relpersistence <> 't'
  UNION ALL SELECT n.tableoid, n.oid FROM pg_namespace n WHERE n.nspname !~ '^pg_(toast|temp_)'
  UNION ALL SELECT tableoid, oid FROM pg_am
  UNION ALL SELECT tableoid, oid FROM pg_cast
  UNION ALL SELECT tableoid, oid FROM pg_collation
  UNION ALL SELECT tableoid, oid FROM pg_conversion
  UNION ALL SELECT tableoid, oid FROM pg_event_trigger
  UNION ALL SELECT tableoid, oid FROM pg_extension
  UNION ALL SELECT tableoid, oid FROM pg_foreign_data_wrapper
  UNION ALL SELECT tableoid, oid FROM pg_foreign_server
  UNION ALL SELECT tableoid, oid FROM pg_language
  UNION ALL SELECT tableoid, oid FROM pg_opclass
  UNION ALL SELECT tableoid, oid FROM pg_operator WHERE oprcode <> 0
  UNION ALL SELECT tableoid, oid FROM pg_opfamily
  UNION ALL SELECT tableoid, oid FROM pg_publication
  UNION ALL SELECT tableoid, oid FROM pg_publication_namespace -- since 15
  UNION ALL SELECT tableoid, oid FROM pg_publication_rel
  UNION ALL SELECT tableoid, oid FROM pg_statistic_ext
  UNION ALL SELECT tableoid, oid FROM pg_transform
  UNION ALL SELECT tableoid, oid FROM pg_ts_config
  UNION ALL SELECT tableoid, oid FROM pg_ts_dict
  UNION ALL SELECT tableoid, oid FROM pg_ts_parser
  UNION ALL SELECT tableoid, oid FROM pg_ts_template
  UNION ALL SELECT 'pg_user_mapping'::regclass, umid FROM pg_user_mappings
)
SELECT e.classid, e.oid, 0 AS sub
FROM everything e
WHERE e.oid >= 16384
  AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = e.classid AND d.objid = e.oid AND d.objsubid = 0 AND d.deptype IN ('i', 'e'))
