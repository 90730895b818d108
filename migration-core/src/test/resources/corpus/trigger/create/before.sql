CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN new; END$$;
