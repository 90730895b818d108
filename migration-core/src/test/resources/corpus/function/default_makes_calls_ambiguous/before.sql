CREATE FUNCTION label(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT t';
CREATE FUNCTION tag(t text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT t';
CREATE VIEW sign AS SELECT label('x'::text) AS a, tag('y'::text) AS b;
CREATE TABLE door (name text DEFAULT label('in'));
