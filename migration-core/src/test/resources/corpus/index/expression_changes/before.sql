CREATE TABLE t (a text, b text, c jsonb, d timestamp);
CREATE INDEX i ON t (lower(a)); CREATE INDEX j ON t ((c->>'x'));
