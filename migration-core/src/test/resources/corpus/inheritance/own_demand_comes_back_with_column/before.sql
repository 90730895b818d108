CREATE TABLE plants (id integer PRIMARY KEY, name text, label text GENERATED ALWAYS AS (name || '!') STORED);
CREATE TABLE trees (ring integer) INHERITS (plants);
ALTER TABLE trees ALTER label SET NOT NULL;
CREATE UNIQUE INDEX trees_label ON trees (label);
ALTER TABLE trees REPLICA IDENTITY USING INDEX trees_label;
