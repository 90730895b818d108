CREATE TABLE p (a int, b text); CREATE TABLE q (a int, c int);
CREATE TABLE c (d int) INHERITS (p);
