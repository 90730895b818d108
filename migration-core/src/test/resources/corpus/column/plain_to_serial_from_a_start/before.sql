CREATE TABLE t (a int NOT NULL, b bigint NOT NULL);
