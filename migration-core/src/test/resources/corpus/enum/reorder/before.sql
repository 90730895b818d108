CREATE TYPE mood AS ENUM ('a', 'b');
CREATE TABLE t (m mood PRIMARY KEY CHECK (m <> 'b'));
