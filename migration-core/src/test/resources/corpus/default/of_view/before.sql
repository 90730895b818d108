CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE VIEW v AS SELECT id, a FROM t;
