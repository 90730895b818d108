SELECT a.what, i.type AS kind, coalesce(i.schema, '') AS schema,
       CASE WHEN a.classid = 'pg_database'::regclass THEN '' ELSE i.identity END AS name
FROM unnest(@whats::text[], @classes::oid[], @rows::oid[], @columns::int[]) AS a (what, classid, oid, sub)
CROSS JOIN LATERAL pg_identify_object(a.classid, a.oid, a.sub) i
ORDER BY i.type, a.what, i.identity
