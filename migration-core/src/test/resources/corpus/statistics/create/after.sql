CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE STATISTICS s (ndistinct, dependencies) ON a, b FROM t;
ALTER STATISTICS s SET STATISTICS 50;
COMMENT ON STATISTICS s IS 'x';
