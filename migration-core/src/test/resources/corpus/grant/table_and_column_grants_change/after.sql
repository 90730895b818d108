CREATE TABLE papers (id integer PRIMARY KEY, title text, body text);
GRANT SELECT (title), UPDATE (body) ON papers TO PUBLIC;
CREATE VIEW titles AS SELECT id, title FROM papers;
GRANT UPDATE ON titles TO PUBLIC;
GRANT SELECT (title), UPDATE (title) ON titles TO PUBLIC;
