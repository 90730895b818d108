CREATE COLLATION c (provider = icu, locale = 'de-u-co-phonebk', deterministic = false); CREATE TABLE t (a text COLLATE c, b varchar(3) COLLATE c);
CREATE INDEX i ON t (a); COMMENT ON COLLATION c IS 'C';
