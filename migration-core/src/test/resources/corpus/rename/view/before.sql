CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL);
CREATE VIEW v AS SELECT id FROM users;
