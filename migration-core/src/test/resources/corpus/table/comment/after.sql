CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);COMMENT ON TABLE t IS 'a\b''c';
COMMENT ON COLUMN t.a IS 'first';
