CREATE TABLE t (b int, a int);
CREATE INDEX i ON t (b);
