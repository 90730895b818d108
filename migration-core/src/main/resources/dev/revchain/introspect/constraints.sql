SELECT k.tableoid AS classid, k.oid, 0 AS sub, n.nspname, coalesce(c.relname, t.typname) AS relname, c.relkind,
       k.conname, k.contype, replace(pg_get_constraintdef(k.oid), @parameters(i), '') AS definition, i.reloptions AS options
FROM pg_constraint k
LEFT JOIN pg_class c ON c.oid = k.conrelid
LEFT JOIN pg_type t ON t.oid = k.contypid
LEFT JOIN pg_class i ON i.oid = k.conindid AND k.contype IN ('p', 'u', 'x')
JOIN pg_namespace n ON n.oid = coalesce(c.relnamespace, t.typnamespace)
WHERE (k.contype IN ('p', 'u', 'x', 'c', 'f')
       OR k.contype = 'n' AND k.conrelid <> 0 AND (NOT k.convalidated OR k.connoinherit -- since 18
          OR k.conname !~ '_not_null\d*$' AND k.coninhcount = 0) -- since 18
      ) AND k.conparentid = 0 AND (k.coninhcount = 0 OR k.conislocal AND k.contype <> 'c')
  AND @user(n) AND (c.oid IS NULL OR @own(c)) AND (t.oid IS NULL OR @own(t))
ORDER BY n.nspname, relname, position(k.contype IN 'puxcf'), k.conname
