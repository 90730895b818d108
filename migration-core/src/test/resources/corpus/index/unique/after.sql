CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE UNIQUE INDEX i ON t (a, b);
