CREATE TABLE papers (id integer PRIMARY KEY, title text, body text);
GRANT SELECT ON papers TO PUBLIC;
GRANT SELECT (title), INSERT (title) ON papers TO PUBLIC;
CREATE VIEW titles AS SELECT id, title FROM papers;
GRANT SELECT, UPDATE ON titles TO PUBLIC;
GRANT SELECT (title) ON titles TO PUBLIC;
