CREATE TABLE t (a int, b bigint, c interval);
