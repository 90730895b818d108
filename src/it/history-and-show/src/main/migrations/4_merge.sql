-- Merge
--
-- Revision ID: 444444444444
-- Revises: 222222222222, 333333333333
-- Create Date: 2025-01-01T00:00:00Z
-- Branch Labels: merged

-- migrate:up

-- migrate:down
