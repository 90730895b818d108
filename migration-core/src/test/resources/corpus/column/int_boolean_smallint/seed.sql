INSERT INTO t VALUES (1, 0, true, 1);
