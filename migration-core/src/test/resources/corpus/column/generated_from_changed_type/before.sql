CREATE TABLE t (b integer, c integer GENERATED ALWAYS AS (b * 2) STORED);
