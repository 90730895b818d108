CREATE TABLE p (id integer PRIMARY KEY, x integer, y integer, UNIQUE (x, y));CREATE TABLE c (x integer, y integer, FOREIGN KEY (x, y) REFERENCES p (x, y) MATCH FULL DEFERRABLE INITIALLY DEFERRED);
