CREATE SCHEMA a; CREATE SCHEMA b; CREATE TABLE a.t (x int); CREATE TABLE b.t (x int); CREATE TABLE t (x int);
CREATE VIEW v AS SELECT a.t.x, b.t.x AS y, public.t.x AS z FROM a.t, b.t, public.t; CREATE VIEW a.v AS SELECT x FROM t;
