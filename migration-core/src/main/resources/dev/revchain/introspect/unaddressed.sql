SELECT 'subscription' AS kind, s.subname::text AS name FROM pg_subscription s
WHERE s.subdbid = (SELECT oid FROM pg_database WHERE datname = current_database())
UNION ALL SELECT 'large objects', count(*) || ' in all' FROM pg_largeobject_metadata HAVING count(*) > 0
ORDER BY kind, name
