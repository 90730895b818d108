CREATE TABLE sale (id integer NOT NULL, region text NOT NULL) PARTITION BY LIST (region);
CREATE TABLE sale_north PARTITION OF sale FOR VALUES IN ('north');
CREATE TABLE stock (id integer NOT NULL, place text NOT NULL) PARTITION BY LIST (place);
CREATE TABLE stock_here PARTITION OF stock FOR VALUES IN ('here');
ALTER TABLE stock_here ADD CONSTRAINT stock_here_key PRIMARY KEY (place, id);
CREATE UNIQUE INDEX stock_unique ON stock (place, id);
