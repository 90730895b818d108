INSERT INTO t VALUES ('1 day', '1 s', '2 days');
