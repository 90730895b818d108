SELECT f.tableoid AS classid, f.oid, 0 AS sub, 'FOREIGN_DATA_WRAPPER' AS kind, ARRAY[f.fdwname::text] AS path,
       concat_ws(' ', 'HANDLER ' || nullif(f.fdwhandler, 0)::regproc, 'VALIDATOR ' || nullif(f.fdwvalidator, 0)::regproc) AS text,
       f.fdwoptions AS options
FROM pg_foreign_data_wrapper f WHERE @own(f)
UNION ALL
SELECT s.tableoid, s.oid, 0, 'SERVER', ARRAY[s.srvname::text],
       concat_ws(' ', 'TYPE ' || quote_literal(s.srvtype), 'FOREIGN DATA WRAPPER ' || quote_ident(f.fdwname)),
       s.srvoptions || CASE WHEN s.srvversion IS NOT NULL THEN ARRAY['VERSION=' || s.srvversion] END
FROM pg_foreign_server s JOIN pg_foreign_data_wrapper f ON f.oid = s.srvfdw WHERE @own(s)
UNION ALL
SELECT 'pg_user_mapping'::regclass, u.umid, 0, 'USER_MAPPING',
       ARRAY[u.srvname::text, CASE WHEN u.umuser = 0 THEN 'PUBLIC' ELSE u.usename::text END], '',
       ARRAY(SELECT o FROM unnest(u.umoptions) o WHERE o !~* '^(password|passfile|sslpassword)')
FROM pg_user_mappings u
ORDER BY kind, path
