CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE INDEX i ON t (a);
