CREATE TABLE t (x varchar(5), y varchar(5) NOT NULL DEFAULT 'z');
