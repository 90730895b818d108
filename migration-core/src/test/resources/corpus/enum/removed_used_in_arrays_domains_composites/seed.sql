INSERT INTO t VALUES ('a', '{a,b}', 'a', ROW('a', 1), '{a}');
