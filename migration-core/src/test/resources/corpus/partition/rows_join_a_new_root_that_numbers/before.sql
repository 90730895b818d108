CREATE TABLE event_old (id integer NOT NULL, at date NOT NULL);
CREATE TABLE event_new (id integer NOT NULL, at date NOT NULL);
