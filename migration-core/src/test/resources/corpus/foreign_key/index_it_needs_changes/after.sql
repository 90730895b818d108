CREATE TABLE p (id int, x int); CREATE UNIQUE INDEX pu ON p (id) INCLUDE (x); CREATE UNIQUE INDEX pz ON p (id) WITH (fillfactor = 50);
CREATE TABLE c (a int REFERENCES p (id));
