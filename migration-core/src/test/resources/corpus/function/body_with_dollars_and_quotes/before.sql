CREATE FUNCTION f() RETURNS text LANGUAGE plpgsql AS $x$BEGIN RETURN $$a;b$$ || 'it''s'; END$x$;
