CREATE TABLE p (a int, b text); CREATE TABLE q (a int);
CREATE TABLE c (a int, b text, d int); CREATE TABLE e (z int) INHERITS (p);
