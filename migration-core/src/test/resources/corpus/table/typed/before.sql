CREATE TYPE person AS (name text, age integer);
CREATE TABLE people OF person (PRIMARY KEY (name));
