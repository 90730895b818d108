CREATE TABLE shop.orders (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    buyer bigint NOT NULL REFERENCES users,
    state shop.state NOT NULL DEFAULT 'open'
);

CREATE INDEX orders_buyer ON shop.orders (buyer);

CREATE TYPE shop.state AS ENUM ('open', 'paid');

CREATE SCHEMA shop;
