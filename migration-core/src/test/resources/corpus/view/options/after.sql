CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE VIEW v WITH (security_barrier=true) AS SELECT id FROM t;
