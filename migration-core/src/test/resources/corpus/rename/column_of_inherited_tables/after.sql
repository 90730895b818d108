CREATE TABLE a (z int);
CREATE TABLE b (y int) INHERITS (a);
