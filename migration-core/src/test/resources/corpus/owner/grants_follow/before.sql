CREATE TABLE desk (a integer);
ALTER TABLE desk OWNER TO corpus_old;
GRANT ALL ON desk TO corpus_new;
CREATE TABLE chair (a integer);
ALTER TABLE chair OWNER TO corpus_old;
REVOKE ALL ON chair FROM corpus_old;
CREATE TABLE lamp (a integer);
ALTER TABLE lamp OWNER TO corpus_old;
