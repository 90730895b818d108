WITH acls AS (
  SELECT c.tableoid AS classid, c.oid, 0 AS sub, c.relacl AS acl, c.relowner AS owner,
         CASE c.relkind WHEN 'S' THEN 's' ELSE 'r' END AS letter FROM pg_class c
  WHERE c.relkind NOT IN ('c', 't') AND c.relnamespace IS DISTINCT FROM to_regnamespace('information_schema')
  UNION ALL SELECT c.tableoid, c.oid, a.attnum, a.attacl, c.relowner, 'c'
  FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid WHERE a.attacl IS NOT NULL
  UNION ALL SELECT tableoid, oid, 0, proacl, proowner, 'f' FROM pg_proc
  UNION ALL SELECT tableoid, oid, 0, typacl, typowner, 'T' FROM pg_type
  UNION ALL SELECT tableoid, oid, 0, CASE nspname WHEN 'public' THEN coalesce(nspacl, acldefault('n', nspowner)) ELSE nspacl END, nspowner, 'n'
  FROM pg_namespace WHERE nspname !~ '^(pg_|information_schema$)'
  UNION ALL SELECT tableoid, oid, 0, fdwacl, fdwowner, 'F' FROM pg_foreign_data_wrapper
  UNION ALL SELECT tableoid, oid, 0, srvacl, srvowner, 'S' FROM pg_foreign_server
  UNION ALL SELECT tableoid, oid, 0, lanacl, lanowner, 'l' FROM pg_language
), given AS (
  SELECT a.*, CASE WHEN n.oid IS NOT NULL THEN acldefault('n', a.owner) || makeaclitem(0, a.owner, 'USAGE', false)
                   || makeaclitem(0, a.owner, 'CREATE', false) -- before 15
                   ELSE coalesce(p.initprivs, acldefault(a.letter::"char", a.owner)) END AS start
  FROM acls a LEFT JOIN pg_init_privs p ON p.classoid = a.classid AND p.objoid = a.oid AND p.objsubid = a.sub
  LEFT JOIN pg_namespace n ON n.tableoid = a.classid AND n.oid = a.oid AND n.nspname = 'public'
  WHERE a.acl IS NOT NULL AND (n.oid IS NOT NULL OR a.acl IS DISTINCT FROM p.initprivs)
), had AS (
  SELECT a.classid, a.oid, a.sub, e.grantee, a.owner,
         array_agg(e.privilege_type || CASE WHEN e.is_grantable THEN '*' ELSE '' END ORDER BY e.privilege_type) AS privileges
  FROM given a CROSS JOIN LATERAL aclexplode(a.acl) e GROUP BY 1, 2, 3, 4, 5
), initial AS (
  SELECT a.classid, a.oid, a.sub, e.grantee, a.owner,
         array_agg(e.privilege_type || CASE WHEN e.is_grantable THEN '*' ELSE '' END ORDER BY e.privilege_type) AS privileges
  FROM given a CROSS JOIN LATERAL aclexplode(a.start) e GROUP BY 1, 2, 3, 4, 5
)
SELECT classid, oid, sub, CASE WHEN grantee = 0 THEN '' WHEN grantee = owner THEN '@owner' ELSE pg_get_userbyid(grantee)::text END AS grantee,
       h.privileges, i.privileges AS initial, CASE WHEN grantee = owner THEN nullif(pg_get_userbyid(owner), current_user)::text END AS owner
FROM had h FULL JOIN initial i USING (classid, oid, sub, grantee, owner)
WHERE h.privileges IS DISTINCT FROM i.privileges
ORDER BY classid, oid, sub, grantee
