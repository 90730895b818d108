SELECT c.tableoid AS classid, c.oid, 0 AS sub, 'CONVERSION' AS kind, ARRAY[n.nspname::text, c.conname::text] AS path,
       CASE WHEN c.condefault THEN 'DEFAULT ' ELSE '' END || 'FOR ' || quote_literal(pg_encoding_to_char(c.conforencoding)) || ' TO '
         || quote_literal(pg_encoding_to_char(c.contoencoding)) || ' FROM ' || c.conproc::regproc
         AS text,
       NULL::text[] AS options
FROM pg_conversion c JOIN pg_namespace n ON n.oid = c.connamespace
WHERE @user(n) AND @own(c)
ORDER BY n.nspname, c.conname
