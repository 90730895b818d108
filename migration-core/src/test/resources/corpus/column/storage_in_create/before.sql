CREATE TABLE t (a text STORAGE external);
