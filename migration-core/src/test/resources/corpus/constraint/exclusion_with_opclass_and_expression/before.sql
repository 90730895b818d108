CREATE TABLE t (a inet, b int);
