CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL);
CREATE VIEW names AS SELECT name FROM users;
CREATE INDEX users_name ON users (name);
ALTER TABLE users ADD CHECK (name <> '');
