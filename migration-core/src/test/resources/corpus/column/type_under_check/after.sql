CREATE TABLE t (a bigint CHECK (a > 1));
