CREATE TABLE t (
    a text COLLATE pg_catalog."C",
    b text
);
