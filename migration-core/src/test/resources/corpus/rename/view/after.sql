CREATE TABLE users (id int PRIMARY KEY, name text NOT NULL);
CREATE VIEW w AS SELECT id FROM users;
