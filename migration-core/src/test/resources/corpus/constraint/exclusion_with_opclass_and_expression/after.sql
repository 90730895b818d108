CREATE TABLE t (a inet, b int, CONSTRAINT e EXCLUDE USING gist (a inet_ops WITH &&, int4range(b, b + 5) WITH &&) WITH (fillfactor = 70));
