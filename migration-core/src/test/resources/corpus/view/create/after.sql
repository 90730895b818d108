CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE VIEW v WITH (security_barrier) AS SELECT id, upper(a) AS up FROM t WHERE b > 1 WITH LOCAL CHECK OPTION;
