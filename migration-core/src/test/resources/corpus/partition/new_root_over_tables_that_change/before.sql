CREATE TABLE event_old (id integer NOT NULL, at date NOT NULL, size text);
CREATE TABLE event_new (id integer NOT NULL, at timestamp GENERATED ALWAYS AS ('2024-01-01'::timestamp) STORED, size integer);
