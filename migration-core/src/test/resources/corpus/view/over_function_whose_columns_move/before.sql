CREATE TABLE f (id int, "Odd name" text, x int);
CREATE FUNCTION near(p int) RETURNS SETOF f LANGUAGE sql STABLE AS $$ SELECT * FROM public.f WHERE x = p $$;
CREATE FUNCTION one() RETURNS f LANGUAGE sql STABLE AS $$ SELECT * FROM public.f LIMIT 1 $$;
CREATE VIEW v AS SELECT id, x FROM near(3);
CREATE VIEW w AS SELECT n.id, o."Odd name", o.x AS y FROM near(3) n JOIN one() o USING (id);
CREATE VIEW named AS SELECT a, c FROM near(3) n (a, b, c);
CREATE MATERIALIZED VIEW m AS SELECT * FROM ROWS FROM (near(1), one()) AS r (a, b, c, d, e, g);
