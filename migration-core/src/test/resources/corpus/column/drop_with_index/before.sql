CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);ALTER TABLE t ADD c integer;
CREATE INDEX i ON t (c, b);
CREATE INDEX j ON t (b);
