CREATE TABLE t (c circle, p point, CONSTRAINT x EXCLUDE USING gist (c WITH &&) WHERE (p IS NOT NULL));
