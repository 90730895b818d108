CREATE TABLE animals (id integer PRIMARY KEY);
CREATE TABLE dogs (tag serial, name text) INHERITS (animals);
