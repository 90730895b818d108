CREATE TABLE h (k int NOT NULL, d date NOT NULL, v text);
CREATE TABLE h0 (k int NOT NULL, d date NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE h0a (k int NOT NULL, d date NOT NULL, v text);
CREATE TABLE h0b PARTITION OF h0 DEFAULT;
CREATE TABLE h1 (d date NOT NULL, v text, k int);
