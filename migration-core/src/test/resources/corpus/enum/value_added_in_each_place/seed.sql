INSERT INTO t VALUES ('b', '{d}');
