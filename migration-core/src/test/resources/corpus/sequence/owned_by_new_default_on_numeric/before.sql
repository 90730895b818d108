CREATE TABLE t (a numeric, b text, c smallint);
