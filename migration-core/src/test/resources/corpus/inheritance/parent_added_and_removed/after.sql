CREATE TABLE p (a int, b text); CREATE TABLE q (a int);
CREATE TABLE c (d int) INHERITS (p); CREATE TABLE e (a int, b text, z int);
