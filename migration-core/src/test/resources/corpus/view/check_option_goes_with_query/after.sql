CREATE TABLE t (a int, b text);
CREATE VIEW w AS SELECT a FROM t WHERE a > 1;
