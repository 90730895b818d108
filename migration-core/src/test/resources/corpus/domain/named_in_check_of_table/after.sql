CREATE DOMAIN grade AS text;
CREATE TABLE exams (id integer PRIMARY KEY, grade grade, CONSTRAINT passed CHECK (grade <> 'a'::grade));
