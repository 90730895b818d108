CREATE TABLE t (a int, b text);
CREATE STATISTICS s ON a, lower(b) FROM t; CREATE STATISTICS e ON (a % 10) FROM t; CREATE STATISTICS f (mcv) ON (a % 10), (a / 2), b FROM t;
