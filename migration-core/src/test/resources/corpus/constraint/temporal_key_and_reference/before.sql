CREATE EXTENSION btree_gist; CREATE TABLE p (id int, v daterange, CONSTRAINT k PRIMARY KEY (id, v WITHOUT OVERLAPS)); CREATE TABLE c (id int, v daterange);
