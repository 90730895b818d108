CREATE SCHEMA moved;
CREATE TYPE colour AS ENUM ('red', 'green');
CREATE TABLE car (id integer, paint colour) PARTITION BY RANGE (id);
CREATE TABLE car_all PARTITION OF car DEFAULT;
CREATE VIEW moved.shown AS SELECT id FROM car;
CREATE VIEW counted AS SELECT count(*) AS n FROM moved.shown;
