CREATE TABLE t (a boolean DEFAULT true, b boolean DEFAULT false, c int DEFAULT 1, d boolean);
