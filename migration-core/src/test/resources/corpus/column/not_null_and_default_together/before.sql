CREATE TABLE t (a int, b int NOT NULL DEFAULT 3, c int NOT NULL, d int DEFAULT 5);
