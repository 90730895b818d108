CREATE TYPE mood AS ENUM ('ok', 'happy', 'sad', 'new');
CREATE TABLE t (a bigint NOT NULL, added int NOT NULL DEFAULT 7, b int, c varchar(10), m mood, ms mood[], g text, s int CHECK (s > 0)) PARTITION BY RANGE (a);
CREATE TABLE t_1 PARTITION OF t FOR VALUES FROM (0) TO (1000000000);
