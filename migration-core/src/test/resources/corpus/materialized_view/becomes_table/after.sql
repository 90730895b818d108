CREATE TABLE t (a int);
CREATE TABLE m (a int);
