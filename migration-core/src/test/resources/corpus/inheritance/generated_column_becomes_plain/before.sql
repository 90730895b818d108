CREATE TABLE shapes (id integer PRIMARY KEY, side integer, area integer GENERATED ALWAYS AS (side % 7) STORED);
CREATE TABLE squares (colour text) INHERITS (shapes);
CREATE TABLE tiles (id integer, side integer, area integer GENERATED ALWAYS AS (side % 2) STORED) PARTITION BY RANGE (id);
CREATE TABLE tiles_1 PARTITION OF tiles DEFAULT;
