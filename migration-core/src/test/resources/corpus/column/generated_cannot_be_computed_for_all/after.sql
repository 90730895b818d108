CREATE TABLE t (
    a text,
    b integer GENERATED ALWAYS AS (a::integer) STORED,
    c integer,
    d integer GENERATED ALWAYS AS (c * 1000) STORED
);
