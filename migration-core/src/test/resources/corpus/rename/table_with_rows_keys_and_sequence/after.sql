CREATE TABLE members (id serial PRIMARY KEY, name text UNIQUE CHECK (name <> ''));
CREATE INDEX ON members (lower(name));
