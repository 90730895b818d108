CREATE TYPE myint;
CREATE FUNCTION myint_in(cstring) RETURNS myint LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION myint_out(myint) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE myint (INPUT = myint_in, OUTPUT = myint_out, LIKE = int4, CATEGORY = 'N');
CREATE FUNCTION plus(myint, myint) RETURNS myint LANGUAGE internal AS 'int4pl';
CREATE OPERATOR + (FUNCTION = plus, LEFTARG = myint, RIGHTARG = myint);
