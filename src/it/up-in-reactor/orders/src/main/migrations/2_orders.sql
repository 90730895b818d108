-- Create orders 2
--
-- Revision ID: bbbbbbbbbbb2
-- Revises: bbbbbbbbbbb1
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE TABLE orders_2 ();

-- migrate:down
DROP TABLE orders_2;
