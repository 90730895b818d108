CREATE TABLE t (a int, b int, c text);
CREATE INDEX i ON t (a DESC, b ASC NULLS FIRST, c COLLATE "C" text_pattern_ops DESC NULLS LAST);
