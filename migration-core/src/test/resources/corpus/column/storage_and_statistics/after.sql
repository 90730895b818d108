CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);ALTER TABLE t ALTER a SET STORAGE external, ALTER a SET STATISTICS 500, ALTER b SET (n_distinct = 5);
