CREATE TABLE t (a varchar(10) CHECK (a IN ('x', 'y')), b char(2) CHECK (b IN ('a', 'b')), CHECK (a <> ALL (ARRAY['q', 'r'])), CHECK (a NOT IN ('s', 't')));
CREATE INDEX i ON t (a) WHERE a IN ('x', 'y');
CREATE VIEW v AS SELECT * FROM t WHERE a IN ('x', 'y');
