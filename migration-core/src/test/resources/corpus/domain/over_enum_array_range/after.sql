CREATE TYPE e AS ENUM ('a'); CREATE DOMAIN de AS e NOT NULL; CREATE DOMAIN da AS int[] CHECK (array_length(VALUE, 1) < 3); CREATE DOMAIN dr AS int4range CHECK (NOT isempty(VALUE));
CREATE TABLE t (a de, b da, c dr);
