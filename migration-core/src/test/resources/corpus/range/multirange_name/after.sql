CREATE TYPE r AS RANGE (SUBTYPE = int4, MULTIRANGE_TYPE_NAME = many_r); CREATE TABLE t (x r, y many_r, z int4multirange DEFAULT '{}');
