CREATE TABLE k (a int);
CREATE TABLE p (a int, CHECK (a > 0)); CREATE TABLE c (b int) INHERITS (p); CREATE INDEX i ON c (a);
