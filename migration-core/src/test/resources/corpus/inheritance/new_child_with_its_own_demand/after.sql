CREATE TABLE cars (id integer, plate text);
CREATE TABLE taxis (seats integer, PRIMARY KEY (id)) INHERITS (cars);
ALTER TABLE taxis ALTER plate SET NOT NULL;
CREATE UNIQUE INDEX taxis_plate ON taxis (plate);
ALTER TABLE taxis REPLICA IDENTITY USING INDEX taxis_plate;
