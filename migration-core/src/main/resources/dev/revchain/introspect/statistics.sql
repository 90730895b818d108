WITH parts AS (
  SELECT s.oid,
         ARRAY(SELECT quote_ident(a.attname) FROM pg_attribute a
               WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys) ORDER BY a.attname)
         || ARRAY(SELECT '(' || e || ')' FROM unnest(pg_get_statisticsobjdef_expressions(s.oid)) e) -- since 14
         AS members,
         ARRAY(SELECT k.word FROM (VALUES ('d', 'ndistinct'), ('f', 'dependencies'), ('m', 'mcv')) k (letter, word)
               WHERE k.letter = ANY (s.stxkind)) AS kinds
  FROM pg_statistic_ext s
)
SELECT s.tableoid AS classid, s.oid, 0 AS sub, 'STATISTICS' AS kind, ARRAY[n.nspname::text, s.stxname::text] AS path,
       CASE WHEN cardinality(p.members) > 1 AND cardinality(p.kinds) < 3 THEN '(' || array_to_string(p.kinds, ', ') || ') ' ELSE '' END
         || 'ON ' || array_to_string(p.members, ', ') || ' FROM ' || c.oid::regclass AS text,
       CASE WHEN s.stxstattarget >= 0 THEN ARRAY['target=' || s.stxstattarget] END AS options
FROM pg_statistic_ext s
JOIN parts p ON p.oid = s.oid
JOIN pg_namespace n ON n.oid = s.stxnamespace
JOIN pg_class c ON c.oid = s.stxrelid
WHERE @user(n) AND @own(c)
ORDER BY n.nspname, s.stxname
