CREATE TABLE plants (id integer PRIMARY KEY, name text, label text NOT NULL);
CREATE TABLE trees (ring integer) INHERITS (plants);
CREATE UNIQUE INDEX trees_label ON trees (label);
ALTER TABLE trees REPLICA IDENTITY USING INDEX trees_label;
