SELECT p.tableoid AS classid, p.oid, 0 AS sub, n.nspname, p.proname, p.prokind,
       pg_get_function_identity_arguments(p.oid) AS identity_arguments,
       (SELECT string_agg(format_type(u.t, NULL), ', ' ORDER BY u.i)
        FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY u (t, i)) AS argument_types,
       p.proargnames::text[] AS names, p.proargmodes::text[] AS modes, pg_get_function_result(p.oid) AS result,
       p.pronargdefaults AS defaults, p.prokind = 'w' AS is_window,
       pg_get_functiondef(p.oid) AS definition
FROM pg_proc p
JOIN pg_namespace n ON n.oid = p.pronamespace
WHERE p.prokind IN ('f', 'p', 'w') AND @user(n) AND @made(p)
ORDER BY n.nspname, p.proname, argument_types
