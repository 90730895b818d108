CREATE COLLATION d (locale = 'C');
CREATE TABLE t (x text COLLATE d);
