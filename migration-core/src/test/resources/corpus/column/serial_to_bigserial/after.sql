CREATE TABLE t (a bigserial PRIMARY KEY, b text);
CREATE TABLE c (a bigint REFERENCES t);
