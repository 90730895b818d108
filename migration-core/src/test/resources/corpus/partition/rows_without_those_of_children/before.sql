CREATE TABLE t (a int, b int); CREATE TABLE child (c int) INHERITS (t);
