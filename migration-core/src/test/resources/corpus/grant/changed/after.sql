CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);GRANT SELECT, DELETE ON t TO pg_monitor WITH GRANT OPTION;
