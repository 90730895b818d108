CREATE TABLE t (a text);
CREATE INDEX i ON t (a) WITH (fillfactor = 60) WHERE a <> ' WHERE (y) WITH (fillfactor=''60'')';
