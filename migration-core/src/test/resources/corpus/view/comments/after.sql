CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE VIEW v AS SELECT id FROM t;
COMMENT ON VIEW v IS 'x';
COMMENT ON COLUMN v.id IS 'y';
