CREATE TYPE c AS (a bigint, b text); CREATE TABLE t (x c); CREATE VIEW v AS SELECT (x).a FROM t;
