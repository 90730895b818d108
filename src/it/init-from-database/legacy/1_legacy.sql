-- What was there before
--
-- Revision ID: 111111111111
-- Revises:
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE SCHEMA shop;

CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL UNIQUE
);

CREATE TYPE shop.state AS ENUM ('open', 'paid');

CREATE TABLE shop.orders (
    id serial PRIMARY KEY,
    buyer bigint NOT NULL REFERENCES users,
    state shop.state NOT NULL DEFAULT 'open'
);

CREATE VIEW shop.open_orders AS SELECT id, buyer FROM shop.orders WHERE state = 'open';

CREATE ROLE shop_reader;
GRANT USAGE ON SCHEMA shop TO shop_reader;
GRANT SELECT ON shop.orders TO shop_reader;

INSERT INTO users (email) VALUES ('ada@example.com');

-- migrate:down irreversible
