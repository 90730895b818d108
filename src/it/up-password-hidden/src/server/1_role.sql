-- Make a role
--
-- Revision ID: 000000000001
-- Revises:
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE ROLE deploy LOGIN PASSWORD 'open-sesame-4711';

-- migrate:down
