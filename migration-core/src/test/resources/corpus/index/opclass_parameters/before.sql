CREATE TABLE t (a tsvector, b text);
CREATE INDEX i ON t USING gist (a);
