CREATE TABLE t (a int, b text);
CREATE VIEW v AS SELECT a::bigint AS a, b FROM t;
