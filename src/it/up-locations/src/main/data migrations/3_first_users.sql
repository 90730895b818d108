-- First users
--
-- Revision ID: 333333333333
-- Revises: 222222222222
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
INSERT INTO users VALUES ('ada', 'ada@example.com');

-- migrate:down
DELETE FROM users;
