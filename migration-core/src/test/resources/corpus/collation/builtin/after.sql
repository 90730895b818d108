CREATE COLLATION c (provider = builtin, locale = 'PG_UNICODE_FAST'); CREATE TABLE t (a text COLLATE c, b uuid DEFAULT uuidv7());
