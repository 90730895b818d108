SELECT c.tableoid AS classid, c.oid, 0 AS sub, n.nspname, c.relname,
       c.relpersistence = 'u' AS unlogged,
       nullif(am.amname, 'heap') AS access_method,
       c.reloptions || ARRAY(SELECT 'toast.' || o FROM unnest(toast.reloptions) o) AS options,
       pg_get_partkeydef(c.oid) AS partition_key,
       CASE WHEN c.reloftype <> 0 THEN format_type(c.reloftype, NULL) END AS of_type,
       c.relrowsecurity, c.relforcerowsecurity
FROM pg_class c
JOIN pg_namespace n ON n.oid = c.relnamespace
LEFT JOIN pg_am am ON am.oid = c.relam
LEFT JOIN pg_class toast ON toast.oid = c.reltoastrelid
WHERE c.relkind IN ('r', 'p') AND @user(n) AND @own(c)
ORDER BY n.nspname, c.relname
