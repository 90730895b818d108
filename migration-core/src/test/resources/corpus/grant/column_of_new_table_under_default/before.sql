ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, UPDATE ON TABLES TO pg_monitor;
CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);
REVOKE ALL ON t FROM pg_monitor;
GRANT SELECT (id, a), UPDATE (b) ON t TO pg_monitor;
CREATE VIEW v AS SELECT id, a FROM t;
REVOKE ALL ON v FROM pg_monitor;
GRANT SELECT (a) ON v TO pg_monitor;
