CREATE TABLE p (id integer PRIMARY KEY, x integer, y integer, UNIQUE (x, y));CREATE TABLE c (x integer, y integer);
