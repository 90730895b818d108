-- Index users
--
-- Revision ID: 222222222222
-- Revises: 111111111111
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up transaction=false
CREATE INDEX CONCURRENTLY users_upper ON users (upper(name));

-- migrate:down
DROP INDEX users_upper;
