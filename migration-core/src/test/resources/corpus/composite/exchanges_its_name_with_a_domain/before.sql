CREATE DOMAIN a AS integer;
CREATE TYPE b AS (x integer);
CREATE TABLE t (
    p a,
    q b
);
