CREATE TABLE t (z bigint PRIMARY KEY, b text);
CREATE TABLE c (a int);
