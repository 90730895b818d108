CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);ALTER TABLE t SET (fillfactor=70, autovacuum_enabled=false);
