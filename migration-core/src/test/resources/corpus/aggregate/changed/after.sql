CREATE AGGREGATE total(integer) (SFUNC = int4pl, STYPE = integer, INITCOND = '7');
COMMENT ON AGGREGATE total(integer) IS 'x';
