-- Nothing of its own
--
-- Revision ID: cccccccccccc
-- Revises:
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
SELECT 1;

-- migrate:down
