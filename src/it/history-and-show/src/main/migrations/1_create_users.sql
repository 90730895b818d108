-- Create users
--
-- Revision ID: 111111111111
-- Revises:
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE TABLE users (name text PRIMARY KEY);

-- migrate:down
DROP TABLE users;
