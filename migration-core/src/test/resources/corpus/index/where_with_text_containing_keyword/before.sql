CREATE TABLE t (a text);
CREATE INDEX i ON t (a) WITH (fillfactor = 50) WHERE a <> ' WHERE x';
