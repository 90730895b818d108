-- Create visits
--
-- Revision ID: 111111111111
-- Revises:
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE TABLE visits (at timestamptz NOT NULL DEFAULT now());

INSERT INTO visits DEFAULT VALUES;

-- migrate:down
DROP TABLE visits;
