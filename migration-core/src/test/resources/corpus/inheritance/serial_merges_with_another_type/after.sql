CREATE TABLE animals (id integer PRIMARY KEY, tag text DEFAULT 'none');
CREATE TABLE dogs (tag text DEFAULT 'none', name text) INHERITS (animals);
