CREATE TYPE e AS ENUM ('a', 'b');
CREATE TABLE t (x e DEFAULT 'b' CHECK (x = 'b' OR x = 'a'), y e NOT NULL DEFAULT 'b');
CREATE VIEW v AS SELECT * FROM t WHERE x = 'b';
