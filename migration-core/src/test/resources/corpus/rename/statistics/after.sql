CREATE TABLE t (a int, b int);
CREATE STATISTICS r ON a, b FROM t;
