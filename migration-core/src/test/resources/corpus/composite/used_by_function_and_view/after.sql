CREATE TYPE c AS (a int, b text, d int);
CREATE FUNCTION f() RETURNS SETOF c LANGUAGE sql AS $$SELECT 1, 'x'::text, 2$$;
CREATE VIEW v AS SELECT (f()).a AS a;
