CREATE DOMAIN amount AS integer CONSTRAINT small CHECK (VALUE < 1000000000);
COMMENT ON DOMAIN amount IS 'an amount';
COMMENT ON CONSTRAINT small ON DOMAIN amount IS 'not too much';
CREATE DOMAIN price AS amount;
CREATE TYPE item AS (name text, cost price);
CREATE TABLE bill (total amount, parts amount[], first item, rest item[]);
CREATE FUNCTION double(amount) RETURNS amount LANGUAGE sql AS 'SELECT ($1 * 2)::amount';
