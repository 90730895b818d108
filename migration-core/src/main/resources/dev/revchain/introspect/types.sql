WITH RECURSIVE made AS ( -- one type is made of another
  SELECT t.typelem AS part, t.oid AS whole FROM pg_type t WHERE t.typelem >= 16384 AND t.typlen = -1
  UNION ALL SELECT t.typbasetype, t.oid FROM pg_type t WHERE t.typbasetype >= 16384
  UNION ALL SELECT r.rngsubtype, r.rngtypid FROM pg_range r WHERE r.rngsubtype >= 16384
  UNION ALL SELECT a.atttypid, c.reltype FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
            WHERE a.atttypid >= 16384 AND a.attnum > 0 AND NOT a.attisdropped AND c.reltype <> 0
), held AS ( -- inside: in something else than another domain
  SELECT t.oid AS type, t.oid AS holder, false AS inside FROM pg_type t LEFT JOIN pg_class c ON c.oid = t.typrelid
  WHERE (c.relkind = 'c' OR t.typtype = 'd') AND t.oid >= 16384
  UNION
  SELECT h.type, o.oid, h.inside OR o.typtype <> 'd' FROM held h JOIN made m ON m.part = h.holder JOIN pg_type o ON o.oid = m.whole
)
SELECT t.tableoid AS classid, t.oid, 0 AS sub, n.nspname, t.typname, t.typtype,
       ARRAY(SELECT e.enumlabel::text FROM pg_enum e WHERE e.enumtypid = t.oid ORDER BY e.enumsortorder) AS labels,
       ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             ORDER BY a.attnum) AS names,
       ARRAY(SELECT format_type(a.atttypid, a.atttypmod) FROM pg_attribute a
             WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS types,
       ARRAY(SELECT CASE WHEN a.attcollation <> b.typcollation THEN a.attcollation::regcollation::text ELSE '' END
             FROM pg_attribute a JOIN pg_type b ON b.oid = a.atttypid
             WHERE a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum) AS collations,
       EXISTS (SELECT 1 FROM pg_class o WHERE o.reloftype = t.oid) AS has_tables,
       EXISTS (SELECT 1 FROM held h JOIN pg_attribute a ON a.atttypid = h.holder JOIN pg_class o ON o.oid = a.attrelid
               WHERE h.type = t.oid AND o.relkind IN ('r', 'p', 'f', 'm') AND NOT a.attisdropped) AS has_columns,
       t.typtype = 'd' AND EXISTS (SELECT 1 FROM held h JOIN pg_attribute a ON a.atttypid = h.holder JOIN pg_class o ON o.oid = a.attrelid
                                   WHERE h.type = t.oid AND h.inside AND o.relkind IN ('r', 'p', 'm') AND NOT a.attisdropped) AS inside,
       ARRAY(SELECT pg_get_constraintdef(k.oid) FROM pg_constraint k WHERE k.contypid = t.oid AND k.convalidated AND k.contype = 'c') AS rules,
       CASE WHEN t.typtype = 'd' THEN format_type(t.typbasetype, t.typtypmod) END AS base,
       CASE WHEN t.typtype = 'd' AND t.typcollation <> base.typcollation THEN t.typcollation::regcollation::text END AS collation,
       t.typnotnull, pg_get_expr(t.typdefaultbin, 0) AS default_value,
       concat_ws(', ', 'SUBTYPE = ' || format_type(r.rngsubtype, NULL),
         CASE WHEN NOT o.opcdefault THEN 'SUBTYPE_OPCLASS = ' || quote_ident(osn.nspname) || '.' || quote_ident(o.opcname) END,
         CASE WHEN r.rngcollation <> sub.typcollation THEN 'COLLATION = ' || r.rngcollation::regcollation END,
         'CANONICAL = ' || nullif(r.rngcanonical, 0)::regproc,
         'SUBTYPE_DIFF = ' || nullif(r.rngsubdiff, 0)::regproc
         , 'MULTIRANGE_TYPE_NAME = ' || format_type(r.rngmultitypid, NULL) -- since 14
       ) AS range_clauses,
       m.typname AS multirange, -- since 14
       NULL AS multirange, -- before 14
       concat_ws(', ', 'INPUT = ' || nullif(t.typinput, 0)::regproc, 'OUTPUT = ' || nullif(t.typoutput, 0)::regproc,
         'RECEIVE = ' || nullif(t.typreceive, 0)::regproc, 'SEND = ' || nullif(t.typsend, 0)::regproc,
         'TYPMOD_IN = ' || nullif(t.typmodin, 0)::regproc, 'TYPMOD_OUT = ' || nullif(t.typmodout, 0)::regproc,
         'ANALYZE = ' || nullif(t.typanalyze, 0)::regproc,
         'SUBSCRIPT = ' || nullif(t.typsubscript, 0)::regproc, -- since 14
         'INTERNALLENGTH = ' || CASE t.typlen WHEN -1 THEN 'VARIABLE' ELSE t.typlen::text END,
         CASE WHEN t.typbyval THEN 'PASSEDBYVALUE' END,
         'ALIGNMENT = ' || CASE t.typalign WHEN 'c' THEN 'char' WHEN 's' THEN 'int2' WHEN 'i' THEN 'int4' ELSE 'double' END,
         'STORAGE = ' || CASE t.typstorage WHEN 'p' THEN 'plain' WHEN 'e' THEN 'external' WHEN 'm' THEN 'main' ELSE 'extended' END,
         'CATEGORY = ' || quote_literal(t.typcategory::text), CASE WHEN t.typispreferred THEN 'PREFERRED = true' END,
         'DEFAULT = ' || quote_literal(t.typdefault), 'ELEMENT = ' || format_type(nullif(t.typelem, 0), NULL),
         'DELIMITER = ' || quote_literal(t.typdelim::text), CASE WHEN t.typcollation <> 0 THEN 'COLLATABLE = true' END) AS base_clauses
FROM pg_type t
JOIN pg_namespace n ON n.oid = t.typnamespace
LEFT JOIN pg_class c ON c.oid = t.typrelid
LEFT JOIN pg_type base ON base.oid = t.typbasetype
LEFT JOIN pg_range r ON r.rngtypid = t.oid
LEFT JOIN pg_type m ON m.oid = r.rngmultitypid -- since 14
LEFT JOIN pg_type sub ON sub.oid = r.rngsubtype
LEFT JOIN pg_opclass o ON o.oid = r.rngsubopc
LEFT JOIN pg_namespace osn ON osn.oid = o.opcnamespace
WHERE (t.typtype IN ('e', 'd', 'r') OR t.typtype = 'c' AND c.relkind = 'c'
       OR t.typtype IN ('b', 'p') AND NOT EXISTS (SELECT 1 FROM pg_type el WHERE el.typarray = t.oid))
  AND @user(n) AND @own(t)
ORDER BY n.nspname, t.typname
