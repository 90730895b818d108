CREATE TABLE t (id integer PRIMARY KEY, a text, b integer, c numeric(10,2), d timestamptz[]);
