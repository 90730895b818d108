INSERT INTO t VALUES (now(), now(), now(), now());
