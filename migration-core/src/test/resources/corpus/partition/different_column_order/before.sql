CREATE TABLE p (a int, b text, c int) PARTITION BY LIST (a); CREATE TABLE p1 (c int, a int, b text); ALTER TABLE p ATTACH PARTITION p1 FOR VALUES IN (1);
