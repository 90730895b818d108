CREATE DOMAIN d AS text CHECK (VALUE IN ('a', 'b')); CREATE TABLE t (x d);
