CREATE COLLATION public."C" (LOCALE = 'C');
CREATE TABLE t (
    a text COLLATE public."C",
    b text COLLATE pg_catalog."C"
);
COMMENT ON COLLATION public."C" IS 'ours';
