CREATE TABLE t (a int, b text, c date, d jsonb); CREATE TABLE u (a int, e numeric);
CREATE VIEW v AS SELECT a FROM t;
