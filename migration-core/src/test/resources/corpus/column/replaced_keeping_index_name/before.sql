CREATE TABLE t (a int, b int); CREATE INDEX i ON t (a); CREATE UNIQUE INDEX u ON t (a, b);
