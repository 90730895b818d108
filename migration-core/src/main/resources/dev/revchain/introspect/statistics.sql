SELECT s.tableoid AS classid, s.oid, 0 AS sub, 'STATISTICS' AS kind, ARRAY[n.nspname::text, s.stxname::text] AS path,
       regexp_replace(
         substr(pg_get_statisticsobjdef(s.oid), length('CREATE STATISTICS ' || quote_ident(n.nspname) || '.' || quote_ident(s.stxname)) + 2),
         '(^|\) )ON [^()]* FROM ',
         '\1ON ' || (SELECT string_agg(quote_ident(a.attname), ', ' ORDER BY a.attname) FROM pg_attribute a
                     WHERE a.attrelid = s.stxrelid AND a.attnum = ANY (s.stxkeys)) || ' FROM ') AS text,
       CASE WHEN s.stxstattarget >= 0 THEN ARRAY['target=' || s.stxstattarget] END AS options
FROM pg_statistic_ext s
JOIN pg_namespace n ON n.oid = s.stxnamespace
JOIN pg_class c ON c.oid = s.stxrelid
WHERE @user(n) AND @own(c)
ORDER BY n.nspname, s.stxname
