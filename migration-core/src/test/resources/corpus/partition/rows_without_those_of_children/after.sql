CREATE TABLE t (a int, b int) PARTITION BY LIST (a); CREATE TABLE t_d PARTITION OF t DEFAULT; CREATE TABLE child (a int, b int, c int);
