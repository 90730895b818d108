CREATE FUNCTION eq(int, text) RETURNS boolean LANGUAGE sql IMMUTABLE AS 'SELECT true';
CREATE OPERATOR === (FUNCTION = eq, LEFTARG = int, RIGHTARG = text, JOIN = neqjoinsel);
