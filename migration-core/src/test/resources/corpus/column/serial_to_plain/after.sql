CREATE TABLE t (a int PRIMARY KEY, b bigint);
