CREATE TYPE m AS (a integer, b text);
CREATE TABLE t (x m);
