CREATE TABLE stock (id integer PRIMARY KEY, item text);
CREATE FUNCTION size() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT max(id) FROM stock; END;
