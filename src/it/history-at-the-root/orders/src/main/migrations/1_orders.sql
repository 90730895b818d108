-- Create orders 1
--
-- Revision ID: bbbbbbbbbbb1
-- Revises:
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE TABLE orders_1 ();

-- migrate:down
DROP TABLE orders_1;
