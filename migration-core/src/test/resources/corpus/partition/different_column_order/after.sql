CREATE TABLE p (a int, b text, c int, d date) PARTITION BY LIST (a); CREATE TABLE p1 (c int, a int, b text, d date); ALTER TABLE p ATTACH PARTITION p1 FOR VALUES IN (1);
