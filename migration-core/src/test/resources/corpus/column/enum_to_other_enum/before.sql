CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE feel AS ENUM ('ok', 'sad', 'great');
CREATE TABLE t (a mood DEFAULT 'ok', b mood[]);
CREATE VIEW v AS SELECT a FROM t WHERE a = 'ok';
