CREATE TABLE trees (name text);
CREATE TABLE oaks (acorns integer) INHERITS (trees);
