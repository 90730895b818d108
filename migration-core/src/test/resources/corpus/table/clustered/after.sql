CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE INDEX i ON t (b);
ALTER TABLE t CLUSTER ON i;
