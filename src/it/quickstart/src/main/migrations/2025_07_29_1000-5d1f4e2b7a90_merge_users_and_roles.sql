-- Merge users and roles
--
-- Revision ID: 5d1f4e2b7a90
-- Revises: ae1027a6acf0, 27c6a30d7c24
-- Create Date: 2025-07-29T10:00:00Z

-- migrate:up

-- migrate:down
