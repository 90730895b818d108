SELECT c.tableoid AS classid, c.oid, 0 AS sub, 'COLLATION' AS kind, ARRAY[n.nspname::text, c.collname::text] AS path,
       '(' || concat_ws(', ',
         'PROVIDER = ' || CASE c.collprovider WHEN 'i' THEN 'icu' WHEN 'b' THEN 'builtin' WHEN 'd' THEN 'default' ELSE 'libc' END,
         CASE WHEN c.collprovider = 'i' THEN 'LOCALE = ' || quote_literal(c.collcollate) END, -- before 15
         'LOCALE = ' || quote_literal(to_jsonb(c)->>'colliculocale'), -- since 15
         'LOCALE = ' || quote_literal(c.colllocale), -- since 17
         CASE WHEN c.collprovider = 'c' THEN 'LC_COLLATE = ' || quote_literal(c.collcollate)
              || ', LC_CTYPE = ' || quote_literal(c.collctype) END,
         'RULES = ' || quote_literal(c.collicurules), -- since 16
         CASE WHEN NOT c.collisdeterministic THEN 'DETERMINISTIC = false' END) || ')' AS text,
       NULL::text[] AS options
FROM pg_collation c JOIN pg_namespace n ON n.oid = c.collnamespace
WHERE @user(n) AND @own(c)
ORDER BY n.nspname, c.collname
