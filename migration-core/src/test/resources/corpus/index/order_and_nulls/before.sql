CREATE TABLE t (a int, b int, c text);
CREATE INDEX i ON t (a, b);
