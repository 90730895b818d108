CREATE TABLE animals (id integer PRIMARY KEY);
CREATE TABLE dogs (age integer) INHERITS (animals);
CREATE TABLE cats (age text) INHERITS (animals);
