CREATE EXTENSION citext; CREATE TABLE t (a citext NOT NULL, b int);
