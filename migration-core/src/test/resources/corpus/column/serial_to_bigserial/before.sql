CREATE TABLE t (a serial PRIMARY KEY, b text);
CREATE TABLE c (a int REFERENCES t);
