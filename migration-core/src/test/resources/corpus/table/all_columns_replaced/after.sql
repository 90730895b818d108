CREATE TABLE t (c int, d text);
