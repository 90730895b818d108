CREATE FUNCTION plus(a integer, b integer) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT a + b';
CREATE AGGREGATE total(integer) (SFUNC = plus, STYPE = integer, INITCOND = '0', PARALLEL = SAFE);
CREATE VIEW v AS SELECT total(x) FROM generate_series(1, 3) x;
