CREATE TABLE sale (id integer NOT NULL, region text NOT NULL) PARTITION BY LIST (region);
CREATE TABLE sale_north PARTITION OF sale FOR VALUES IN ('north');
ALTER TABLE sale_north ADD CONSTRAINT sale_north_key PRIMARY KEY (region, id);
CREATE UNIQUE INDEX sale_unique ON sale (region, id);
CREATE TABLE refund (sale integer, region text, FOREIGN KEY (region, sale) REFERENCES sale_north (region, id));
