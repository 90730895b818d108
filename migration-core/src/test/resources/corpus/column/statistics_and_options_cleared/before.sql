CREATE TABLE t (a text, b int);
ALTER TABLE t ALTER a SET STATISTICS 500, ALTER a SET (n_distinct = -0.5, n_distinct_inherited = 3), ALTER a SET STORAGE EXTERNAL;
