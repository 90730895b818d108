CREATE TABLE task (id bigint, title varchar, due timestamp);
CREATE VIEW open AS SELECT title, id FROM task;
GRANT SELECT ON open TO PUBLIC;
CREATE VIEW late AS SELECT due, id FROM task;
