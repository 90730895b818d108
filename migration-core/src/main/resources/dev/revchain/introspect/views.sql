SELECT c.tableoid AS classid, c.oid, 0 AS sub, n.nspname, c.relname, c.relkind,
       rtrim(pg_get_viewdef(c.oid), ';') AS query, c.reloptions AS options, nullif(am.amname, 'heap') AS access_method,
       ARRAY(SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 ORDER BY a.attnum) AS names,
       ARRAY(SELECT format_type(a.atttypid, a.atttypmod) || CASE WHEN a.attcollation <> t.typcollation
                    THEN ' COLLATE ' || a.attcollation::regcollation ELSE '' END
             FROM pg_attribute a JOIN pg_type t ON t.oid = a.atttypid
             WHERE a.attrelid = c.oid AND a.attnum > 0 ORDER BY a.attnum) AS types,
       ARRAY(SELECT DISTINCT string_agg(quote_ident(a.attname), E'\n' ORDER BY a.attnum)
             FROM pg_rewrite r JOIN pg_depend d ON d.classid = 'pg_rewrite'::regclass AND d.objid = r.oid AND d.refclassid = 'pg_proc'::regclass
             JOIN pg_proc f ON f.oid = d.refobjid JOIN pg_type t ON t.oid = f.prorettype
             JOIN pg_attribute a ON a.attrelid = t.typrelid AND a.attnum > 0 AND NOT a.attisdropped
             WHERE r.ev_class = c.oid GROUP BY r.oid, f.oid) AS row_columns
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_am am ON am.oid = c.relam
WHERE c.relkind IN ('v', 'm') AND @user(n) AND @own(c)
ORDER BY n.nspname, c.relname
