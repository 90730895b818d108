SELECT p.tableoid AS classid, p.oid, 0 AS sub, 'PUBLICATION' AS kind, ARRAY[p.pubname::text] AS path,
       CASE WHEN p.puballtables THEN 'FOR ALL TABLES' ELSE '' END AS text,
       ARRAY['publish=' || concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END, CASE WHEN p.pubupdate THEN 'update' END,
               CASE WHEN p.pubdelete THEN 'delete' END, CASE WHEN p.pubtruncate THEN 'truncate' END),
             'publish_via_partition_root=' || p.pubviaroot
             , 'publish_generated_columns=' || CASE p.pubgencols WHEN 's' THEN 'stored' ELSE 'none' END -- since 18
             ] AS options
FROM pg_publication p
UNION ALL
SELECT r.tableoid, r.oid, 0, 'PUBLICATION_MEMBER', ARRAY[p.pubname::text, n.nspname::text, c.relname::text],
       'TABLE ONLY ' || c.oid::regclass
       || coalesce(' (' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname) FROM pg_attribute a -- since 15
            WHERE a.attrelid = c.oid AND a.attnum = ANY (r.prattrs)) || ')', '') -- since 15
       || coalesce(' WHERE ' || pg_get_expr(r.prqual, r.prrelid), '') -- since 15
       , NULL
FROM pg_publication_rel r JOIN pg_publication p ON p.oid = r.prpubid
JOIN pg_class c ON c.oid = r.prrelid JOIN pg_namespace n ON n.oid = c.relnamespace
UNION ALL -- since 15
SELECT s.tableoid, s.oid, 0, 'PUBLICATION_MEMBER', ARRAY[p.pubname::text, n.nspname::text], -- since 15
       'TABLES IN SCHEMA ' || quote_ident(n.nspname), NULL -- since 15
FROM pg_publication_namespace s JOIN pg_publication p ON p.oid = s.pnpubid JOIN pg_namespace n ON n.oid = s.pnnspid -- since 15
ORDER BY kind, path
