CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);ALTER TABLE t SET (fillfactor=80, toast.autovacuum_enabled=false);
