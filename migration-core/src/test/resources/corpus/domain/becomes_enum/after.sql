CREATE TYPE d AS ENUM ('a', 'b'); CREATE TABLE t (x d);
