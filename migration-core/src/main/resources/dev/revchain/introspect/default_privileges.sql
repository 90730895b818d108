WITH had AS (
  SELECT d.oid, e.grantee,
         array_agg(e.privilege_type || CASE WHEN e.is_grantable THEN '*' ELSE '' END ORDER BY e.privilege_type) AS privileges
  FROM pg_default_acl d CROSS JOIN LATERAL aclexplode(d.defaclacl) e GROUP BY 1, 2
), initial AS (
  SELECT d.oid, e.grantee,
         array_agg(e.privilege_type || CASE WHEN e.is_grantable THEN '*' ELSE '' END ORDER BY e.privilege_type) AS privileges
  FROM pg_default_acl d CROSS JOIN LATERAL aclexplode(acldefault(CASE d.defaclobjtype WHEN 'S' THEN 's' ELSE d.defaclobjtype END::"char", d.defaclrole)) e
  WHERE d.defaclnamespace = 0 GROUP BY 1, 2
)
SELECT d.tableoid AS classid, d.oid, 0 AS sub, pg_get_userbyid(d.defaclrole) AS role,
       pg_get_userbyid(d.defaclrole) = current_user AS own, n.nspname,
       CASE d.defaclobjtype WHEN 'r' THEN 'TABLES' WHEN 'S' THEN 'SEQUENCES' WHEN 'f' THEN 'FUNCTIONS' WHEN 'T' THEN 'TYPES'
         WHEN 'n' THEN 'SCHEMAS' ELSE 'LARGE OBJECTS' END AS object_kind,
       CASE WHEN g.grantee = 0 THEN '' ELSE pg_get_userbyid(g.grantee)::text END AS grantee,
       g.privileges, g.initial
FROM pg_default_acl d
LEFT JOIN pg_namespace n ON n.oid = d.defaclnamespace
JOIN (SELECT oid, grantee, h.privileges, i.privileges AS initial FROM had h FULL JOIN initial i USING (oid, grantee)) g ON g.oid = d.oid
WHERE g.privileges IS DISTINCT FROM g.initial
ORDER BY 4, 5, 6, 7
