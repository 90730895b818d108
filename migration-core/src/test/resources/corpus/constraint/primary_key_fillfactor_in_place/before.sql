CREATE TABLE t (a int, CONSTRAINT k PRIMARY KEY (a) WITH (fillfactor = 60));
