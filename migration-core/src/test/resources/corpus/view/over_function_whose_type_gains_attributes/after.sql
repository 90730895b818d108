CREATE TYPE f AS (id int, x int, l text);
CREATE FUNCTION near(p int) RETURNS SETOF f LANGUAGE sql STABLE AS $$ SELECT 1, p, 'a'::text $$;
CREATE VIEW v AS SELECT id, x FROM near(3);
