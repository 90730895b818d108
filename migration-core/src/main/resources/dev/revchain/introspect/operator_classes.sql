WITH members AS (
  SELECT d.refobjid AS opclass, 1 AS sort, a.amopstrategy AS number,
         'OPERATOR ' || a.amopstrategy || ' ' || quote_ident(n.nspname) || '.' || o.oprname || ' ('
           || format_type(a.amoplefttype, NULL) || ', ' || format_type(a.amoprighttype, NULL) || ')'
           || coalesce(' FOR ORDER BY ' || quote_ident(fn.nspname) || '.' || quote_ident(f.opfname), '') AS member
  FROM pg_amop a JOIN pg_operator o ON o.oid = a.amopopr JOIN pg_namespace n ON n.oid = o.oprnamespace
  JOIN pg_depend d ON d.classid = a.tableoid AND d.objid = a.oid AND d.refclassid = 'pg_opclass'::regclass
  LEFT JOIN pg_opfamily f ON f.oid = a.amopsortfamily LEFT JOIN pg_namespace fn ON fn.oid = f.opfnamespace
  UNION ALL
  SELECT d.refobjid, 2, p.amprocnum,
         'FUNCTION ' || p.amprocnum || ' (' || format_type(p.amproclefttype, NULL) || ', '
           || format_type(p.amprocrighttype, NULL) || ') ' || p.amproc::regprocedure
  FROM pg_amproc p
  JOIN pg_depend d ON d.classid = p.tableoid AND d.objid = p.oid AND d.refclassid = 'pg_opclass'::regclass
)
SELECT o.tableoid AS classid, o.oid, 0 AS sub, 'OPERATOR_CLASS' AS kind,
       ARRAY[n.nspname::text, o.opcname::text, am.amname::text] AS path,
       CASE WHEN o.opcdefault THEN 'DEFAULT ' ELSE '' END || 'FOR TYPE ' || format_type(o.opcintype, NULL)
         || ' USING ' || quote_ident(am.amname)
         || ' FAMILY ' || quote_ident(fn.nspname) || '.' || quote_ident(f.opfname)
         || ' AS ' || concat_ws(', ', 'STORAGE ' || format_type(
              coalesce(nullif(o.opckeytype, 0), CASE WHEN NOT EXISTS (SELECT 1 FROM members m WHERE m.opclass = o.oid) THEN o.opcintype END), NULL),
            (SELECT string_agg(m.member, ', ' ORDER BY m.sort, m.number, m.member) FROM members m WHERE m.opclass = o.oid)) AS text,
       NULL::text[] AS options
FROM pg_opclass o
JOIN pg_namespace n ON n.oid = o.opcnamespace
JOIN pg_am am ON am.oid = o.opcmethod
JOIN pg_opfamily f ON f.oid = o.opcfamily
JOIN pg_namespace fn ON fn.oid = f.opfnamespace
WHERE @user(n) AND @own(o)
ORDER BY n.nspname, o.opcname
