CREATE TABLE p (a int, x int); CREATE TABLE q (b int, x int);
CREATE TABLE c () INHERITS (q, p);
