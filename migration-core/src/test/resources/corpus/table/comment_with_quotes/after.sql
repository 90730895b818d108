CREATE TABLE t (a int);
COMMENT ON TABLE t IS E'two\nlines; and a "quote" -- not a comment';
COMMENT ON COLUMN t.a IS '/* neither */ ünïcode $$';
