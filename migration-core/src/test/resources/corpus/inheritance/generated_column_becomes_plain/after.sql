CREATE TABLE shapes (id integer PRIMARY KEY, side integer, area bigint);
CREATE TABLE squares (colour text) INHERITS (shapes);
CREATE TABLE tiles (id integer, side integer, area integer) PARTITION BY RANGE (id);
CREATE TABLE tiles_1 PARTITION OF tiles DEFAULT;
