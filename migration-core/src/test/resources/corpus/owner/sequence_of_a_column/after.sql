CREATE TABLE item (id serial);
ALTER TABLE item OWNER TO corpus_keeper;
