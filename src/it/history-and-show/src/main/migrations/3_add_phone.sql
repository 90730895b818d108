-- Add phone
--
-- Revision ID: 333333333333
-- Revises: 111111111111
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
ALTER TABLE users ADD COLUMN phone text;

-- migrate:down
ALTER TABLE users DROP COLUMN phone;
