CREATE TABLE t (a uuid, b jsonb, c inet, d int[]);
