CREATE EXTENSION btree_gist; CREATE TABLE t (a int, b tstzrange, EXCLUDE USING gist (a WITH =, b WITH &&));
