CREATE TABLE t (a int NOT NULL DEFAULT 3, b int, c int DEFAULT 9, d int NOT NULL);
