CREATE TYPE i AS (a int, b int); CREATE TYPE o AS (x i, y i[], z text); CREATE TABLE t (v o);
CREATE FUNCTION f(o) RETURNS i LANGUAGE sql AS 'SELECT $1.x';
