CREATE TABLE p (a int DEFAULT 1, b text, CHECK (a > 0)); CREATE TABLE c (a int DEFAULT 2 NOT NULL, b text DEFAULT 'x', CHECK (b <> '')) INHERITS (p);
