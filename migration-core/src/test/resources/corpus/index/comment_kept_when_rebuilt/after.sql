CREATE TABLE t (a int, b int); CREATE INDEX i ON t (b); COMMENT ON INDEX i IS 'a';
