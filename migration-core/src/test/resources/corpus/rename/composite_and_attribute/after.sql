CREATE TYPE point2 AS (x int, z int);
CREATE TABLE t (p point2);
