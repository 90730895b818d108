CREATE TABLE base (a int);
CREATE TABLE v (a int);
