CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE POLICY p ON t FOR DELETE USING (b > 0);
COMMENT ON POLICY p ON t IS 'x';
