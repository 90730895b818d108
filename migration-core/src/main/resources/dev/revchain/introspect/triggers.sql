SELECT t.tableoid AS classid, t.oid, 0 AS sub, n.nspname, c.relname, c.relkind, t.tgname, t.tgenabled AS enabled,
       replace(pg_get_triggerdef(t.oid), format(' ON %I.%I ', n.nspname, c.relname), ' ON ' || c.oid::regclass || ' ') AS definition
FROM pg_trigger t
JOIN pg_class c ON c.oid = t.tgrelid
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND @user(n) AND @own(c) AND @own(t)
ORDER BY n.nspname, c.relname, t.tgname
