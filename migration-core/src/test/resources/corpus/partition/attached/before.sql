CREATE TABLE m (k integer NOT NULL, d date NOT NULL, v text) PARTITION BY RANGE (d);CREATE TABLE m1 (k integer NOT NULL, d date NOT NULL, v text);
