CREATE FUNCTION count_up(n integer) RETURNS integer LANGUAGE sql AS 'SELECT n + 1';
ALTER FUNCTION count_up(integer) OWNER TO corpus_old;
CREATE TABLE desk (a integer);
ALTER TABLE desk OWNER TO corpus_old;
REVOKE ALL ON desk FROM corpus_old;
CREATE VIEW shelf AS SELECT 1 AS a;
ALTER VIEW shelf OWNER TO corpus_old;
REVOKE ALL ON shelf FROM corpus_old;
