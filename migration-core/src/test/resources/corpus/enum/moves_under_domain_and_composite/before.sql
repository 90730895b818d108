CREATE SCHEMA shop;
CREATE TYPE size AS ENUM ('small', 'big');
CREATE DOMAIN worn AS size CONSTRAINT worn_check CHECK (VALUE <> 'big');
CREATE TYPE coat AS (inner_size worn, outer_size size);
CREATE TABLE stock (first coat, sizes worn[], usual size DEFAULT 'small');
