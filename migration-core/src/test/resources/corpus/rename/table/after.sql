CREATE TABLE members (id int PRIMARY KEY, name text NOT NULL);
