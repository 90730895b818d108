SELECT p.tableoid AS classid, p.oid, 0 AS sub, n.nspname, p.proname,
       (SELECT string_agg(format_type(u.t, NULL), ', ' ORDER BY u.i)
        FROM unnest(p.proargtypes::oid[]) WITH ORDINALITY u (t, i)) AS argument_types,
       pg_get_function_arguments(p.oid) AS arguments,
       concat_ws(', ', 'SFUNC = ' || a.aggtransfn::regproc, 'STYPE = ' || format_type(a.aggtranstype, NULL),
         CASE WHEN a.aggtransspace > 0 THEN 'SSPACE = ' || a.aggtransspace END,
         'FINALFUNC = ' || nullif(a.aggfinalfn, 0)::regproc, CASE WHEN a.aggfinalextra THEN 'FINALFUNC_EXTRA' END,
         CASE WHEN a.aggfinalfn <> 0 AND a.aggfinalmodify <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END THEN 'FINALFUNC_MODIFY = ' || CASE a.aggfinalmodify
              WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
         'COMBINEFUNC = ' || nullif(a.aggcombinefn, 0)::regproc, 'SERIALFUNC = ' || nullif(a.aggserialfn, 0)::regproc,
         'DESERIALFUNC = ' || nullif(a.aggdeserialfn, 0)::regproc, 'INITCOND = ' || quote_literal(a.agginitval),
         'MSFUNC = ' || nullif(a.aggmtransfn, 0)::regproc, 'MINVFUNC = ' || nullif(a.aggminvtransfn, 0)::regproc,
         CASE WHEN a.aggmtranstype <> 0 THEN 'MSTYPE = ' || format_type(a.aggmtranstype, NULL) END,
         CASE WHEN a.aggmtransspace > 0 THEN 'MSSPACE = ' || a.aggmtransspace END,
         'MFINALFUNC = ' || nullif(a.aggmfinalfn, 0)::regproc, CASE WHEN a.aggmfinalextra THEN 'MFINALFUNC_EXTRA' END,
         CASE WHEN a.aggmfinalfn <> 0 AND a.aggmfinalmodify <> CASE WHEN a.aggkind = 'n' THEN 'r' ELSE 'w' END THEN 'MFINALFUNC_MODIFY = ' || CASE a.aggmfinalmodify
              WHEN 'r' THEN 'READ_ONLY' WHEN 's' THEN 'SHAREABLE' ELSE 'READ_WRITE' END END,
         'MINITCOND = ' || quote_literal(a.aggminitval),
         'SORTOP = OPERATOR(' || quote_ident(son.nspname) || '.' || so.oprname || ')',
         CASE WHEN a.aggkind = 'h' THEN 'HYPOTHETICAL' END,
         'PARALLEL = ' || CASE p.proparallel WHEN 's' THEN 'SAFE' WHEN 'r' THEN 'RESTRICTED' END) AS clauses
FROM pg_aggregate a
JOIN pg_proc p ON p.oid = a.aggfnoid
JOIN pg_namespace n ON n.oid = p.pronamespace
LEFT JOIN pg_operator so ON so.oid = a.aggsortop
LEFT JOIN pg_namespace son ON son.oid = so.oprnamespace
WHERE @user(n) AND @own(p)
ORDER BY n.nspname, p.proname, argument_types
