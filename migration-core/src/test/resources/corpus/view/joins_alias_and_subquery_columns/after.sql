CREATE TABLE t (a int, b int); CREATE TABLE u (a int, c int);
CREATE VIEW v AS SELECT x.a, y.c, z.q FROM t x(a, bb) FULL JOIN u y ON x.a = y.a CROSS JOIN (SELECT 1 AS q) z JOIN (VALUES (1)) vv(k) ON vv.k = x.a;
