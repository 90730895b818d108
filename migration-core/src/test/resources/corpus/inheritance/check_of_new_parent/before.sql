CREATE TABLE p (a int, CONSTRAINT ck CHECK (a > 0)); CREATE TABLE c (a int);
