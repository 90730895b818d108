CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE POLICY p ON t AS RESTRICTIVE FOR UPDATE TO pg_monitor USING (b > 0) WITH CHECK (b > 1);
