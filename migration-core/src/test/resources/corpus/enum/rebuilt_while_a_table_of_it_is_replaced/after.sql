CREATE TYPE colour AS ENUM ('red', 'blue');
CREATE TABLE automobile (id integer, paint colour);
CREATE TABLE other (paint colour);
CREATE VIEW shown AS SELECT id FROM automobile;
