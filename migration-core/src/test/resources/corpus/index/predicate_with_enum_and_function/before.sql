CREATE TYPE e AS ENUM ('a', 'b');
CREATE FUNCTION f(int) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE TABLE t (x e, n int);
CREATE INDEX i ON t (n) WHERE x = 'a';
