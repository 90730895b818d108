CREATE FUNCTION f() RETURNS TABLE (a int, b text, c date) LANGUAGE sql AS $$SELECT 1, 'x'::text, now()::date$$;
CREATE VIEW v AS SELECT a FROM f();
