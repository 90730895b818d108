CREATE SCHEMA new;
CREATE TABLE new.t (id int);
CREATE VIEW new.v AS SELECT id FROM new.t;
