CREATE SEQUENCE car_id_seq AS integer;
CREATE TABLE automobile (id integer NOT NULL DEFAULT nextval('car_id_seq'), n integer GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME numbers INCREMENT 2), name text);
ALTER SEQUENCE car_id_seq OWNED BY automobile.id;
