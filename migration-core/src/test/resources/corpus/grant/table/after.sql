CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);GRANT SELECT, INSERT ON t TO pg_monitor;
GRANT UPDATE (a, b) ON t TO pg_read_all_stats WITH GRANT OPTION;
GRANT SELECT ON t TO PUBLIC;
