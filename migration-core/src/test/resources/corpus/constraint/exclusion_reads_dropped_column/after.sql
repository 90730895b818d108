CREATE TABLE zone (a box, CONSTRAINT kept EXCLUDE USING gist (a WITH &&));
