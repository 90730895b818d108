CREATE TYPE c AS (a bigint, b text COLLATE "C", e numeric(5,1), f int[]);
COMMENT ON TYPE c IS 'C'; COMMENT ON COLUMN c.a IS 'A';
