CREATE TYPE e AS ENUM ('a', 'b');
CREATE DOMAIN d AS e CHECK (VALUE <> 'b');
CREATE TYPE co AS (x e, y int);
CREATE TABLE t (p e, q e[] DEFAULT '{a}', r d, s co, u d[]);
