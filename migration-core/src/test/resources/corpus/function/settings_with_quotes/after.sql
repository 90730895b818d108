CREATE FUNCTION f() RETURNS int LANGUAGE sql SET search_path = '' SET datestyle TO iso, mdy SET "my.var" TO 'it''s' AS 'SELECT 1';
