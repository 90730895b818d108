CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);ALTER TABLE t ADD CONSTRAINT k CHECK (b > 0);
COMMENT ON CONSTRAINT k ON t IS 'why';
COMMENT ON INDEX t_pkey IS 'key';
