CREATE EXTENSION hstore;
REVOKE EXECUTE ON FUNCTION hstore(text, text) FROM PUBLIC; GRANT EXECUTE ON FUNCTION hstore(text, text) TO pg_monitor;
