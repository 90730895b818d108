CREATE TYPE ty AS (a int, b text);
CREATE TABLE t OF ty (b DEFAULT 'q');
CREATE TABLE u OF ty (a NOT NULL);
