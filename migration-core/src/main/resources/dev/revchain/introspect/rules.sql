SELECT r.tableoid AS classid, r.oid, 0 AS sub, n.nspname, c.relname, c.relkind, r.rulename, r.ev_enabled AS enabled,
       rtrim(pg_get_ruledef(r.oid), ';') AS definition
FROM pg_rewrite r
JOIN pg_class c ON c.oid = r.ev_class
JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE r.rulename <> '_RETURN' AND @user(n) AND @own(c) AND @own(r)
ORDER BY n.nspname, c.relname, r.rulename
