CREATE TABLE t (a int, b text, c date, CHECK (a > 0));
