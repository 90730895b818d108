CREATE TYPE ty AS (a int, b varchar(10));
CREATE TABLE t OF ty;
CREATE VIEW v AS SELECT b FROM t;
