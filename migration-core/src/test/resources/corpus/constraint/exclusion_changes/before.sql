CREATE TABLE t (a int4range, b text, CONSTRAINT e EXCLUDE USING gist (a WITH &&));
