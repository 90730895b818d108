CREATE TYPE colour AS ENUM ('red', 'green');
CREATE TABLE car (id integer, paint colour);
CREATE VIEW shown AS SELECT id FROM car;
CREATE VIEW counted AS SELECT count(*) AS n FROM shown;
