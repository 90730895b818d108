CREATE TYPE c AS (a int, b text, d date); CREATE TABLE t (x c, y c[]);
