CREATE FUNCTION f(VARIADIC anyarray) RETURNS anyelement LANGUAGE sql AS 'SELECT $1[1]';
CREATE FUNCTION g(anyelement, anyelement) RETURNS anyarray LANGUAGE sql AS 'SELECT ARRAY[$1, $2]';
CREATE FUNCTION h(x text DEFAULT 'a''b', y int[] DEFAULT '{1,2}', z json DEFAULT '{"a": ";"}') RETURNS void LANGUAGE sql AS '';
CREATE FUNCTION k(refcursor) RETURNS refcursor LANGUAGE plpgsql AS 'BEGIN OPEN $1 FOR SELECT 1; RETURN $1; END';
CREATE FUNCTION w() RETURNS record LANGUAGE sql AS 'SELECT 1, 2';
