CREATE TABLE p (a int, b int); CREATE TABLE c (b int) INHERITS (p);
