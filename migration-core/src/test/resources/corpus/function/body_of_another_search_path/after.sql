CREATE SCHEMA app;
CREATE TABLE app.task (id integer, done boolean);
CREATE TABLE app."Note" (task integer);
CREATE TYPE app.answer AS ENUM ('yes', 'no');
SET search_path = app, public;
CREATE FUNCTION count_tasks() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM task WHERE done';
CREATE FUNCTION twice() RETURNS bigint LANGUAGE sql AS 'SELECT 2 * count_tasks()';
CREATE FUNCTION yes() RETURNS text LANGUAGE sql AS $$SELECT 'yes'::answer::text$$;
CREATE PROCEDURE note(t integer) LANGUAGE sql AS 'INSERT INTO "Note" VALUES (t)';
CREATE FUNCTION first_task() RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
  found task%ROWTYPE;
BEGIN
  RETURN found.id;
END
$$;
CREATE FUNCTION own_path() RETURNS bigint LANGUAGE sql SET search_path = app AS 'SELECT count(*) FROM task';
