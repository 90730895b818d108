CREATE TABLE p (x text); CREATE TABLE p2 (id bigserial); CREATE TABLE c (z int) INHERITS (p2);
