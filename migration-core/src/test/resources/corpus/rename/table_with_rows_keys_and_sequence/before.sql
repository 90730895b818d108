CREATE TABLE users (id serial PRIMARY KEY, name text UNIQUE CHECK (name <> ''));
CREATE INDEX ON users (lower(name));
