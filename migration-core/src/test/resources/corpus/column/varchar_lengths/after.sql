CREATE TABLE t (a varchar(20), b text, c varchar(10), d char(8));
CREATE VIEW v AS SELECT a, b FROM t;
CREATE INDEX i ON t (a);
