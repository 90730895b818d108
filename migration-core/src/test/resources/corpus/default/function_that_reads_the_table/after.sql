CREATE TABLE t (id integer, n integer);
CREATE FUNCTION next_n() RETURNS integer LANGUAGE sql AS 'SELECT coalesce(max(n), 0) + 1 FROM t';
ALTER TABLE t ALTER n SET DEFAULT next_n();
