CREATE SCHEMA shop;
CREATE TYPE shop.size AS ENUM ('small', 'big', 'huge');
CREATE DOMAIN worn AS shop.size CONSTRAINT worn_check CHECK (VALUE <> 'huge');
CREATE TYPE coat AS (inner_size worn, outer_size shop.size);
CREATE TABLE stock (first coat, sizes worn[], usual shop.size DEFAULT 'huge');
