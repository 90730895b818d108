CREATE TABLE gone (a int);
