CREATE TYPE plant_row AS (height integer, name text);
CREATE TABLE plant OF plant_row (name DEFAULT 'fern');
