CREATE TABLE t (c circle, p point);
