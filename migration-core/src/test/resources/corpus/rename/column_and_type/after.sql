CREATE TABLE users (id int PRIMARY KEY, full_name varchar(80) NOT NULL);
