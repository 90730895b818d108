CREATE TABLE t (a varchar(10), b varchar, c varchar(20), d char(5));
CREATE VIEW v AS SELECT a, b FROM t;
CREATE INDEX i ON t (a);
