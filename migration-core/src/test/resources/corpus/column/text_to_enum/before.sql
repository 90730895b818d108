CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE TABLE t (a text DEFAULT 'ok' CHECK (a IN ('sad', 'ok')));
CREATE INDEX i ON t (a) WHERE a = 'sad';
