CREATE TABLE t (a int, b int, c text, CONSTRAINT k PRIMARY KEY (a) INCLUDE (b, c) WITH (fillfactor = 80));
