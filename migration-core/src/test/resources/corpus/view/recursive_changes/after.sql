CREATE TABLE t (id int, up int);
CREATE RECURSIVE VIEW v (id, depth) AS SELECT id, 0 FROM t WHERE up IS NULL UNION ALL SELECT t.id, depth + 1 FROM t JOIN v ON v.id = t.up;
