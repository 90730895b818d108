ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO pg_monitor;CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);REVOKE SELECT ON t FROM pg_monitor;
CREATE TABLE u (a integer);
