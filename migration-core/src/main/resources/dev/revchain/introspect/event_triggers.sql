SELECT e.tableoid AS classid, e.oid, 0 AS sub, 'EVENT_TRIGGER' AS kind, ARRAY[e.evtname::text] AS path,
       'ON ' || e.evtevent || coalesce(' WHEN TAG IN (' || (SELECT string_agg(quote_literal(t), ', ') FROM unnest(e.evttags) t) || ')', '')
         || ' EXECUTE FUNCTION ' || e.evtfoid::regproc || '()' AS text,
       ARRAY['enabled=' || e.evtenabled::text] AS options
FROM pg_event_trigger e
WHERE @own(e)
ORDER BY e.evtname
