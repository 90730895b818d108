CREATE TABLE p (a int, b int); CREATE TABLE c () INHERITS (p);
