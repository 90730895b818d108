CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TYPE feel AS ENUM ('ok', 'sad', 'great');
CREATE TABLE t (a feel DEFAULT 'ok', b feel[]);
CREATE VIEW v AS SELECT a FROM t WHERE a = 'ok';
