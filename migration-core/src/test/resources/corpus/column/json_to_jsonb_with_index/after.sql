CREATE TABLE t (a jsonb DEFAULT '{}');
CREATE INDEX i ON t ((a->>'x'));
CREATE INDEX j ON t USING gin (a);
