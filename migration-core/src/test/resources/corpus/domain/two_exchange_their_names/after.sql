CREATE DOMAIN a AS text;
CREATE DOMAIN b AS integer;
CREATE TABLE t (
    p b,
    q a
);
