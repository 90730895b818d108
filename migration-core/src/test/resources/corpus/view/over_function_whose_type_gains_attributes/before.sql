CREATE TYPE f AS (id int, k text, x int);
CREATE FUNCTION near(p int) RETURNS SETOF f LANGUAGE sql STABLE AS $$ SELECT 1, 'a'::text, p $$;
CREATE VIEW v AS SELECT id, x FROM near(3);
