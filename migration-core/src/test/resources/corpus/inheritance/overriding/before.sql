CREATE TABLE p (a int DEFAULT 1, b text, CHECK (a > 0)); CREATE TABLE c () INHERITS (p);
