CREATE TABLE t (a timestamptz DEFAULT now(), b timestamp(6), c timestamp, d timetz);
