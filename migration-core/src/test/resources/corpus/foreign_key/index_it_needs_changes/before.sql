CREATE TABLE p (id int, x int); CREATE UNIQUE INDEX pu ON p (id);
CREATE TABLE c (a int REFERENCES p (id));
