CREATE TABLE t (a bigint, b int); CREATE STATISTICS s ON a, b FROM t;
