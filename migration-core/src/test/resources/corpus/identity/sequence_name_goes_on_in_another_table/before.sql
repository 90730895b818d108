CREATE TABLE car (id serial, n integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME numbers INCREMENT 2), name text);
