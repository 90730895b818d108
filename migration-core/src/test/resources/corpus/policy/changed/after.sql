CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE POLICY p ON t TO pg_monitor USING (b > 1);
