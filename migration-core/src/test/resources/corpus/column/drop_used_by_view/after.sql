CREATE TABLE t (id integer PRIMARY KEY, b integer);CREATE VIEW v AS SELECT id, b FROM t;
