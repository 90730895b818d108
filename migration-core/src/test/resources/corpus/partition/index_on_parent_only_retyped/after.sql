CREATE TABLE sale (a bigint, k integer) PARTITION BY LIST (k);
CREATE TABLE sale_one PARTITION OF sale FOR VALUES IN (1);
CREATE INDEX sale_only ON ONLY sale (a);
