CREATE TABLE t (
    a text,
    b integer GENERATED ALWAYS AS (length(a)) STORED,
    c integer
);
