CREATE TABLE note (kept varchar(10), lost text, gained integer, other numeric);
ALTER TABLE note ALTER kept SET STORAGE EXTERNAL, ALTER kept SET STATISTICS 50, ALTER lost SET STORAGE EXTERNAL, ALTER other SET STORAGE PLAIN;
CREATE TABLE sticker (x integer) INHERITS (note);
ALTER TABLE sticker ALTER kept SET STORAGE MAIN;
