CREATE TABLE p (a int); CREATE TABLE q (b int); CREATE TABLE c (b int) INHERITS (p);
