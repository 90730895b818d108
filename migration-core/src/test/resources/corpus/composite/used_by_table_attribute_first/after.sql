CREATE TYPE c AS (z text, a int); CREATE TABLE t (x c);
