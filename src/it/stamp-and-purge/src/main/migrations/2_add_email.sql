-- Add email
--
-- Revision ID: 222222222222
-- Revises: 111111111111
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
ALTER TABLE users ADD COLUMN email text;

-- migrate:down
ALTER TABLE users DROP COLUMN email;
