CREATE TYPE e AS ENUM ('a', 'b');
CREATE TABLE t (x e, CONSTRAINT c CHECK (x <> 'b'));
