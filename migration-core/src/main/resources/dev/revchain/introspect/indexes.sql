SELECT c.tableoid AS classid, c.oid, 0 AS sub, n.nspname, c.relname, r.relname AS table_name, r.relkind,
       x.indisunique AS is_unique, x.indisvalid,
       replace(substr(pg_get_indexdef(c.oid), length(format('CREATE %sINDEX %I ON %s%I.%I USING ',
           CASE WHEN x.indisunique THEN 'UNIQUE ' ELSE '' END, c.relname,
           CASE WHEN c.relkind = 'I' THEN 'ONLY ' ELSE '' END, n.nspname, r.relname)) + 1), @parameters(c), '') AS definition,
       c.reloptions AS options,
       ARRAY(SELECT a.attnum || '=' || a.attstattarget FROM pg_attribute a
             WHERE a.attrelid = c.oid AND a.attstattarget >= 0 ORDER BY a.attnum) AS statistics,
       c.relkind = 'I' AND EXISTS (SELECT 1 FROM pg_inherits h JOIN pg_constraint k ON k.conindid = h.inhrelid
         WHERE h.inhparent = c.oid AND k.contype IN ('p', 'u', 'x') AND k.conparentid = 0) AS keyed
FROM pg_index x
JOIN pg_class c ON c.oid = x.indexrelid
JOIN pg_class r ON r.oid = x.indrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT c.relispartition AND @user(n) AND @own(r) AND @own(c)
  AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = c.oid AND k.contype IN ('p', 'u', 'x'))
ORDER BY n.nspname, r.relname, c.relname
