CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);GRANT SELECT, INSERT ON t TO pg_monitor;
