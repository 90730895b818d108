CREATE TYPE ty AS (a int); CREATE TYPE tz AS (a int);
CREATE TABLE t OF ty;
