CREATE DOMAIN a AS text;
CREATE TYPE b AS ENUM ('x', 'y');
CREATE TABLE t (
    p b,
    q a DEFAULT 'q'
);
