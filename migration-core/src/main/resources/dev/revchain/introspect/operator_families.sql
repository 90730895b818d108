WITH loose AS (
  SELECT a.amopfamily AS family, 'OPERATOR ' || a.amopstrategy || ' (' || format_type(a.amoplefttype, NULL) || ', '
           || format_type(a.amoprighttype, NULL) || ')' AS member,
         quote_ident(n.nspname) || '.' || o.oprname
           || coalesce(' FOR ORDER BY ' || quote_ident(fn.nspname) || '.' || quote_ident(f.opfname), '') AS value
  FROM pg_amop a JOIN pg_operator o ON o.oid = a.amopopr JOIN pg_namespace n ON n.oid = o.oprnamespace
  LEFT JOIN pg_opfamily f ON f.oid = a.amopsortfamily LEFT JOIN pg_namespace fn ON fn.oid = f.opfnamespace
  WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = a.tableoid AND d.objid = a.oid
                    AND d.refclassid = 'pg_opclass'::regclass)
  UNION ALL
  SELECT p.amprocfamily, 'FUNCTION ' || p.amprocnum || ' (' || format_type(p.amproclefttype, NULL) || ', '
           || format_type(p.amprocrighttype, NULL) || ')', p.amproc::regprocedure::text
  FROM pg_amproc p
  WHERE NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = p.tableoid AND d.objid = p.oid
                    AND d.refclassid = 'pg_opclass'::regclass)
)
SELECT f.tableoid AS classid, f.oid, 0 AS sub, 'OPERATOR_FAMILY' AS kind,
       ARRAY[n.nspname::text, f.opfname::text, am.amname::text] AS path, '' AS text,
       ARRAY(SELECT l.member || '=' || l.value FROM loose l WHERE l.family = f.oid ORDER BY l.member) AS options
FROM pg_opfamily f
JOIN pg_namespace n ON n.oid = f.opfnamespace
JOIN pg_am am ON am.oid = f.opfmethod
WHERE @user(n) AND @own(f)
ORDER BY n.nspname, f.opfname
