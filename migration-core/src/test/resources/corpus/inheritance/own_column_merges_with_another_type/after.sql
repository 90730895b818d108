CREATE TABLE animals (id integer PRIMARY KEY, age bigint);
CREATE TABLE dogs (age bigint) INHERITS (animals);
CREATE TABLE cats (age bigint) INHERITS (animals);
