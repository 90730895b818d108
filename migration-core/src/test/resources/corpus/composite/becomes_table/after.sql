CREATE TABLE c (a int, b text);
