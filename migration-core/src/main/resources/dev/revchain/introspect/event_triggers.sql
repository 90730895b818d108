SELECT e.tableoid AS classid, e.oid, 0 AS sub, 'EVENT_TRIGGER' AS kind, ARRAY[e.evtname::text] AS path,
       'ON ' || e.evtevent || coalesce(' WHEN TAG IN (' || (SELECT string_agg(quote_literal(t), ', ') FROM unnest(e.evttags) t) || ')', '')
         || ' EXECUTE FUNCTION ' || e.evtfoid::regproc || '()' AS text,
       ARRAY['firing=' || CASE e.evtenabled WHEN 'D' THEN 'DISABLE' WHEN 'R' THEN 'ENABLE REPLICA' WHEN 'A' THEN 'ENABLE ALWAYS' ELSE 'ENABLE' END]
         AS options
FROM pg_event_trigger e
WHERE @own(e)
ORDER BY e.evtname
