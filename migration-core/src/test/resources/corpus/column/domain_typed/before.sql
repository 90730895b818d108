CREATE DOMAIN d AS int CHECK (VALUE > 0);
CREATE DOMAIN e AS text;
CREATE TABLE t (a int DEFAULT 1, b d, c text, x e);
