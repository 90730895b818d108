CREATE TABLE h (k int NOT NULL, v text, w int);
CREATE TABLE h0 (k bigint NOT NULL, v varchar(10));
CREATE TABLE h1 (k int NOT NULL);
