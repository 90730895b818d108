CREATE TABLE t (a numeric(12,2), b numeric(20,4), c numeric(3,1), d numeric(12,4)[]);
