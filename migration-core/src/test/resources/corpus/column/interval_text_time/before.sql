CREATE TABLE t (a interval, b interval(3), c text);
