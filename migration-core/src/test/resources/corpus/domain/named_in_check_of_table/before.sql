CREATE DOMAIN grade AS bigint;
CREATE TABLE exams (id integer PRIMARY KEY, grade grade, CONSTRAINT passed CHECK (grade <> 1::grade));
