CREATE TABLE sale (id integer NOT NULL, region text NOT NULL) PARTITION BY LIST (region);
CREATE TABLE sale_north PARTITION OF sale FOR VALUES IN ('north');
CREATE UNIQUE INDEX sale_unique ON sale (region, id);
CREATE TABLE refund (sale integer, region text);
