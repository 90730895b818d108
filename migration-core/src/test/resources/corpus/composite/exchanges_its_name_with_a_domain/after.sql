CREATE TYPE a AS (x integer);
CREATE DOMAIN b AS integer;
CREATE TABLE t (
    p b,
    q a
);
