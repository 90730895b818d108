SELECT classid, objid AS oid, objsubid AS sub, refclassid AS to_class, refobjid AS to_oid, refobjsubid AS to_sub, deptype
FROM pg_depend
WHERE objid >= 16384 AND deptype IN ('n', 'a', 'i', 'P', 'S')
UNION ALL
SELECT k.refclassid, k.refobjid, 0, k.classid, k.objid, k.objsubid, 'n'
FROM pg_depend k
WHERE k.objid >= 16384 AND k.deptype = 'i' AND k.classid = 'pg_class'::regclass AND k.refclassid = k.classid
  AND k.refobjid = k.objid AND k.objsubid > 0 AND k.refobjsubid = 0
ORDER BY classid, oid, sub, to_class, to_oid, to_sub
