INSERT INTO t VALUES (1, 3), (1, 13), (1, 14), (2, 5);
