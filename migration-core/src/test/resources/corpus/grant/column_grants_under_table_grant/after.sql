CREATE TABLE memo (a integer, b integer, c integer);
GRANT INSERT ON memo TO corpus_reader WITH GRANT OPTION;
GRANT SELECT (a), UPDATE (b) ON memo TO corpus_reader;
CREATE TABLE log (a integer, b integer);
GRANT SELECT (a), UPDATE (b) ON log TO corpus_reader;
