CREATE FUNCTION eq(a point, b point) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT a ~= b';
CREATE OPERATOR === (FUNCTION = eq, LEFTARG = point, RIGHTARG = point, RESTRICT = eqsel);
COMMENT ON OPERATOR === (point, point) IS 'x';
