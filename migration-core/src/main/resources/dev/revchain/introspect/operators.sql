SELECT o.tableoid AS classid, o.oid, 0 AS sub, 'OPERATOR' AS kind,
       ARRAY[n.nspname::text, o.oprname::text, coalesce(format_type(nullif(o.oprleft, 0), NULL), 'NONE'),
             coalesce(format_type(nullif(o.oprright, 0), NULL), 'NONE')] AS path,
       '(' || concat_ws(', ', 'FUNCTION = ' || o.oprcode::regproc, 'LEFTARG = ' || format_type(nullif(o.oprleft, 0), NULL),
         'RIGHTARG = ' || format_type(nullif(o.oprright, 0), NULL),
         CASE WHEN o.oprcom <> 0 THEN 'COMMUTATOR = OPERATOR(' || quote_ident(cn.nspname) || '.' || com.oprname || ')' END,
         CASE WHEN o.oprnegate <> 0 THEN 'NEGATOR = OPERATOR(' || quote_ident(nn.nspname) || '.' || neg.oprname || ')' END,
         CASE WHEN o.oprcanmerge THEN 'MERGES' END, CASE WHEN o.oprcanhash THEN 'HASHES' END) || ')' AS text,
       array_remove(ARRAY['RESTRICT=' || nullif(o.oprrest, 0)::regproc, 'JOIN=' || nullif(o.oprjoin, 0)::regproc], NULL) AS options
FROM pg_operator o
JOIN pg_namespace n ON n.oid = o.oprnamespace
LEFT JOIN pg_operator com ON com.oid = o.oprcom
LEFT JOIN pg_namespace cn ON cn.oid = com.oprnamespace
LEFT JOIN pg_operator neg ON neg.oid = o.oprnegate
LEFT JOIN pg_namespace nn ON nn.oid = neg.oprnamespace
WHERE o.oprcode <> 0 AND @user(n) AND @own(o)
ORDER BY n.nspname, o.oprname, o.oid
