CREATE TYPE colour AS ENUM ('red', 'green', 'blue');
CREATE TABLE car (id integer, paint colour);
CREATE TABLE other (paint colour);
CREATE VIEW shown AS SELECT id FROM car;
