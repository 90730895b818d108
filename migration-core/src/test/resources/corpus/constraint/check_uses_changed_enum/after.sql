CREATE TYPE e AS ENUM ('a', 'c', 'b');
CREATE TABLE t (x e, CONSTRAINT c CHECK (x <> 'b' AND x <> 'c'));
