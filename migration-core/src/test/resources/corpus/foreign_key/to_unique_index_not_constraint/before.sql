CREATE TABLE p (id int); CREATE UNIQUE INDEX pu ON p (id);
CREATE TABLE c (a int);
