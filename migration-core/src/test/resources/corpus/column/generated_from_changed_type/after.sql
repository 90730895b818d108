CREATE TABLE t (b bigint, c bigint GENERATED ALWAYS AS (b * 2) STORED);
