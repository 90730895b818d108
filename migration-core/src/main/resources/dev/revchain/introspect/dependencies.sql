SELECT classid, objid AS oid, objsubid AS sub, refclassid AS to_class, refobjid AS to_oid, refobjsubid AS to_sub, deptype
FROM pg_depend
WHERE objid >= 16384 AND deptype IN ('n', 'a', 'i', 'P', 'S')
ORDER BY classid, objid, objsubid, refclassid, refobjid, refobjsubid
