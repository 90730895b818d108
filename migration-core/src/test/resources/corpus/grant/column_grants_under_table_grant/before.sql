CREATE TABLE memo (a integer, b integer, c integer);
GRANT ALL ON memo TO corpus_reader;
CREATE TABLE log (a integer, b integer);
GRANT SELECT, INSERT ON log TO corpus_reader;
GRANT SELECT (a), UPDATE (b) ON log TO corpus_reader;
