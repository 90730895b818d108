-- Add email
--
-- Revision ID: 222222222222
-- Revises:
-- Depend On: 111111111111

-- migrate:up
SELECT 1;

-- migrate:down
