INSERT INTO t VALUES (1, 'd', '7', 'c', 'sad', '{ok,happy}', 'x', 4), (2, 'd', '8', 'c', NULL, NULL, NULL, NULL);
