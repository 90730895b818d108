CREATE UNLOGGED TABLE t (id integer PRIMARY KEY, a text, b integer);
