CREATE TABLE t (id integer, up integer);
CREATE RECURSIVE VIEW v (id, depth) AS SELECT id, 1 FROM t WHERE up IS NULL UNION ALL SELECT t.id, v.depth + 1 FROM t JOIN v ON t.up = v.id;
