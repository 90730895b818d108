CREATE TABLE base (a int);
CREATE TABLE v (a int);
CREATE INDEX vi ON v (a);
