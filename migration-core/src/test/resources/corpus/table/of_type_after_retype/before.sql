CREATE TABLE plant (id serial, height text, name text);
