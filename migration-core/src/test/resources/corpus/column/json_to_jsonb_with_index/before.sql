CREATE TABLE t (a json DEFAULT '{}');
CREATE INDEX i ON t ((a->>'x'));
