CREATE TABLE p (id serial); CREATE TABLE c (z int) INHERITS (p);
