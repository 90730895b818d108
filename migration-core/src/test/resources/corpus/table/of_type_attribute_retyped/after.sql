CREATE TYPE ty AS (a bigint, b varchar(20));
CREATE TABLE t OF ty;
CREATE VIEW v AS SELECT b FROM t;
