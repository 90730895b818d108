-- Add email
--
-- Revision ID: 222222222222
-- Revises: 111111111111
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
ALTER TABLE users ADD COLUMN email text;

ALTER TABLE users
    ADD COLUMN phone varchr(20);

-- migrate:down
ALTER TABLE users DROP COLUMN email;
