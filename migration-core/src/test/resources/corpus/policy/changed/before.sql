CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE POLICY p ON t USING (b > 0);
