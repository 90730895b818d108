CREATE TABLE zone (c circle, p point, a box, CONSTRAINT apart EXCLUDE USING gist (c WITH &&) WHERE (p IS NOT NULL), CONSTRAINT kept EXCLUDE USING gist (a WITH &&) WHERE (p IS NOT NULL));
