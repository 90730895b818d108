CREATE TABLE t (a int, b int); CREATE TABLE t_1 (a int, b int);
