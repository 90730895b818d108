CREATE TABLE users (id int PRIMARY KEY, full_name text NOT NULL);
CREATE VIEW names AS SELECT full_name AS name FROM users;
CREATE INDEX users_name ON users (full_name);
ALTER TABLE users ADD CHECK (full_name <> '');
