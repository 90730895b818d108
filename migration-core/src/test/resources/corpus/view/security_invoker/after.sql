CREATE TABLE t (a int, b text);
CREATE VIEW v WITH (security_invoker = on) AS SELECT a, b FROM t;
