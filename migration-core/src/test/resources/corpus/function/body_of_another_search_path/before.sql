CREATE SCHEMA app;
CREATE TABLE app.task (id integer);
SET search_path = app;
CREATE FUNCTION count_tasks() RETURNS bigint LANGUAGE sql AS 'SELECT count(*) FROM task';
