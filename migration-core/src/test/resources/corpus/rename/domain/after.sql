CREATE DOMAIN address AS text CONSTRAINT has_at CHECK (VALUE LIKE '%@%');
CREATE TABLE t (m address);
