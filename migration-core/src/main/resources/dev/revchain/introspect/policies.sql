SELECT p.tableoid AS classid, p.oid, 0 AS sub, n.nspname, c.relname, c.relkind, p.polname,
       CASE WHEN p.polpermissive THEN '' ELSE 'AS RESTRICTIVE ' END || 'FOR ' || CASE p.polcmd WHEN 'r' THEN 'SELECT'
         WHEN 'a' THEN 'INSERT' WHEN 'w' THEN 'UPDATE' WHEN 'd' THEN 'DELETE' ELSE 'ALL' END AS kind,
       ARRAY(SELECT CASE WHEN u = 0 THEN '' ELSE pg_get_userbyid(u)::text END FROM unnest(p.polroles) u ORDER BY 1) AS roles,
       pg_get_expr(p.polqual, p.polrelid) AS using_expression, pg_get_expr(p.polwithcheck, p.polrelid) AS check_expression
FROM pg_policy p
JOIN pg_class c ON c.oid = p.polrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE @user(n) AND @own(c)
ORDER BY n.nspname, c.relname, p.polname
