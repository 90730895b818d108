CREATE TABLE t (a varchar(10), b char(2));
