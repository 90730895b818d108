-- Create orders 3
--
-- Revision ID: bbbbbbbbbbb3
-- Revises: bbbbbbbbbbb2
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE TABLE orders_3 ();

-- migrate:down
DROP TABLE orders_3;
