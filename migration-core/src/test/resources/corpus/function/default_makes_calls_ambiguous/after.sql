CREATE FUNCTION label(t text, n integer DEFAULT 1) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT t';
CREATE FUNCTION tag(t text, n integer) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT t';
CREATE VIEW sign AS SELECT label('x'::text) AS a, tag('y'::text, 1) AS b, 1 AS c;
CREATE TABLE door (name text DEFAULT label('out'));
