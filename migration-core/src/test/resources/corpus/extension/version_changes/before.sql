CREATE EXTENSION pg_trgm VERSION '1.4'; CREATE TABLE t (a text); CREATE INDEX i ON t USING gin (a gin_trgm_ops);
