CREATE TABLE t (id int4range, during daterange, CONSTRAINT k PRIMARY KEY (id, during WITHOUT OVERLAPS));
