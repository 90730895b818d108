CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (a mood DEFAULT 'ok');
CREATE INDEX i ON t (a) WHERE a = 'sad';
