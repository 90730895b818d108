CREATE TABLE t (a timestamptz, b interval, c int);
