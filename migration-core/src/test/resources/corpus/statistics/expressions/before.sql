CREATE TABLE t (a int, b text);
CREATE STATISTICS s ON a, b FROM t;
