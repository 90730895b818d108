CREATE TABLE t (a int, b text, c int[], d point, e int4range, f tsvector, g jsonb);
