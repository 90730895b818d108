CREATE TYPE m AS (a integer);
CREATE TABLE t (x m);
