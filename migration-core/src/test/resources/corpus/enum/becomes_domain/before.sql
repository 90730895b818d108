CREATE TYPE e AS ENUM ('x', 'y'); CREATE TABLE t (c e DEFAULT 'x');
