WITH above AS (SELECT conrelid, conname FROM pg_constraint WHERE contype = 'c' AND conrelid <> 0)
SELECT i.tableoid AS classid, i.inhrelid AS oid, i.inhseqno AS sub, n.nspname, c.relname, c.relkind,
       pn.nspname AS parent_schema, p.relname AS parent_name, p.relkind AS parent_kind,
       pg_get_expr(c.relpartbound, c.oid) AS bound,
       ARRAY(SELECT k.conname::text FROM pg_constraint k
             LEFT JOIN pg_constraint up ON up.oid = k.conparentid
             WHERE k.conrelid = c.oid AND (NOT k.conislocal AND k.contype IN ('p', 'u', 'x', 'f')
                 AND up.conrelid IS DISTINCT FROM k.conrelid -- not what a key has for each partition it points to
               OR k.contype = 'c' AND k.coninhcount = 1 AND k.conname IN (SELECT a.conname FROM above a WHERE a.conrelid = p.oid))
             ORDER BY k.contype <> 'f', k.conname) AS constraints,
       ARRAY(SELECT ic.relname::text FROM pg_index x JOIN pg_class ic ON ic.oid = x.indexrelid
                WHERE x.indrelid = c.oid AND ic.relispartition
                  AND NOT EXISTS (SELECT 1 FROM pg_constraint k WHERE k.conindid = ic.oid AND k.contype IN ('p', 'u', 'x'))
                ORDER BY ic.relname) AS indexes,
       ARRAY(SELECT k.conname::text FROM pg_constraint k
             WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.coninhcount > 0
               AND k.conname IN (SELECT a.conname FROM above a WHERE a.conrelid = p.oid) ORDER BY k.conname) AS check_names,
       ARRAY(SELECT pg_get_constraintdef(k.oid) FROM pg_constraint k
             WHERE k.conrelid = c.oid AND k.contype = 'c' AND k.coninhcount > 0
               AND k.conname IN (SELECT a.conname FROM above a WHERE a.conrelid = p.oid) ORDER BY k.conname) AS check_definitions,
       EXISTS (SELECT 1 FROM pg_constraint k WHERE k.confrelid = c.oid AND k.conparentid <> 0 AND k.contype = 'f') AS referenced
FROM pg_inherits i
JOIN pg_class c ON c.oid = i.inhrelid
JOIN pg_class p ON p.oid = i.inhparent
JOIN pg_namespace n ON n.oid = c.relnamespace
JOIN pg_namespace pn ON pn.oid = p.relnamespace
WHERE c.relkind IN ('r', 'p', 'f') AND @user(n) AND @own(c)
ORDER BY n.nspname, c.relname, i.inhseqno
