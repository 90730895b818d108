CREATE TABLE p (id integer PRIMARY KEY, x integer, y integer, UNIQUE (x, y));CREATE TABLE c (p integer);
ALTER TABLE c ADD CONSTRAINT k FOREIGN KEY (p) REFERENCES p;
