CREATE TABLE note (kept varchar(20), lost integer, gained text, other text);
ALTER TABLE note ALTER kept SET STORAGE EXTERNAL, ALTER kept SET STATISTICS 50, ALTER gained SET STORAGE MAIN, ALTER other SET STORAGE PLAIN;
CREATE TABLE sticker (x integer) INHERITS (note);
ALTER TABLE sticker ALTER kept SET STORAGE MAIN;
