CREATE TYPE a AS ENUM ('x', 'y');
CREATE DOMAIN b AS text;
CREATE TABLE t (
    p a,
    q b DEFAULT 'q'
);
