CREATE TABLE t (a int, b int, c text, CONSTRAINT k PRIMARY KEY (a) INCLUDE (b) WITH (fillfactor = 60));
