CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);CREATE MATERIALIZED VIEW m WITH (fillfactor=70) AS SELECT id, b FROM t;
CREATE UNIQUE INDEX i ON m (id);
