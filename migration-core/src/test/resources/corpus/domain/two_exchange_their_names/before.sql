CREATE DOMAIN a AS integer;
CREATE DOMAIN b AS text;
CREATE TABLE t (
    p a,
    q b
);
