CREATE TABLE trees (name text, number bigint GENERATED ALWAYS AS IDENTITY);
CREATE TABLE oaks (acorns integer) INHERITS (trees);
