CREATE TABLE p (a bigint); CREATE TABLE q (b int); CREATE TABLE c () INHERITS (p, q);
