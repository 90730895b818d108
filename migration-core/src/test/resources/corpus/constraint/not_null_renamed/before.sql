CREATE TABLE t (a int CONSTRAINT nn NOT NULL, b int NOT NULL, c int);
