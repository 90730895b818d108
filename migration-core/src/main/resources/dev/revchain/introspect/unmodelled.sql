SELECT 'subscription' AS kind, s.subname::text AS name FROM pg_subscription s
WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
UNION ALL SELECT 'language', l.lanname::text FROM pg_language l WHERE l.oid >= 16384 AND @own(l)
UNION ALL SELECT 'transform', t.oid::text FROM pg_transform t WHERE t.oid >= 16384 AND @own(t)
UNION ALL SELECT 'security label', s.objoid::text FROM pg_seclabel s
UNION ALL SELECT 'large object', l.oid::text FROM pg_largeobject_metadata l
ORDER BY 1, 2
