CREATE TABLE t (a int DEFAULT 1, b smallint DEFAULT 0, c boolean DEFAULT true, d bigint);
