CREATE TABLE h (v text, size bigint NOT NULL) PARTITION BY HASH (size);
CREATE TABLE h0 (v text, size bigint NOT NULL);
CREATE TABLE h1 (k int NOT NULL, v text);
