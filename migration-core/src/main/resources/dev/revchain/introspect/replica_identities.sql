SELECT 'pg_publication'::regclass::oid AS classid, c.oid, 0 AS sub, n.nspname, c.relname, c.relkind,
       c.relreplident AS mode, i.relname AS index_name
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_index x ON x.indrelid = c.oid AND x.indisreplident
LEFT JOIN pg_class i ON i.oid = x.indexrelid
WHERE c.relkind IN ('r', 'p') AND c.relreplident <> 'd' AND @user(n) AND @own(c)
ORDER BY n.nspname, c.relname
