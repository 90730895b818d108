CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);ALTER TABLE t ADD CONSTRAINT u UNIQUE (a) INCLUDE (b) WITH (fillfactor=70);
