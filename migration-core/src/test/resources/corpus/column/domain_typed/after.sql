CREATE DOMAIN d AS int CHECK (VALUE > 0);
CREATE DOMAIN e AS text;
CREATE TABLE t (a d DEFAULT 1, b int, c e, x d);
