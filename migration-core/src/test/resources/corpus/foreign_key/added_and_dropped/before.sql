CREATE TABLE p (a int PRIMARY KEY, b int UNIQUE);
CREATE TABLE c (a int, b int REFERENCES p (b));
