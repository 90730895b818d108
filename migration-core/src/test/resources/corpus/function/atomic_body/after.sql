CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE FUNCTION f() RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM t; END;
