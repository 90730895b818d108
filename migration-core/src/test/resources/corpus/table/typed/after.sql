CREATE TYPE person AS (name text, age integer, email text);
CREATE TABLE people OF person (PRIMARY KEY (name));
