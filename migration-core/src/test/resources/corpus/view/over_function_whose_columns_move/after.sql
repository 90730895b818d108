CREATE TABLE f (id int, tags text[], x int, "Odd name" text);
CREATE FUNCTION near(p int) RETURNS SETOF f LANGUAGE sql STABLE AS $$ SELECT * FROM public.f WHERE x = p $$;
CREATE FUNCTION one() RETURNS f LANGUAGE sql STABLE AS $$ SELECT * FROM public.f LIMIT 1 $$;
CREATE VIEW v AS SELECT id, tags, x FROM near(3);
CREATE VIEW w AS SELECT n.id, o."Odd name", o.tags, o.x AS y FROM near(3) n JOIN one() o USING (id);
CREATE MATERIALIZED VIEW m AS SELECT x, "Odd name" AS o FROM one();
