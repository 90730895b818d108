CREATE TABLE t (b int, c int); CREATE INDEX i ON t (c); CREATE UNIQUE INDEX u ON t (b, c);
