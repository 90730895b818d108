CREATE TABLE t (a int, b int); CREATE TABLE u (a int, c int);
CREATE VIEW v AS SELECT t.a, u.c FROM t JOIN u ON t.a = u.a;
