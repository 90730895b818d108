CREATE TYPE e AS ENUM ('a', 'b', 'c', 'd', 'e', 'it''s');
CREATE TABLE t (x e DEFAULT 'b', y e[]);
