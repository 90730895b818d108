-- Create accounts 1
--
-- Revision ID: aaaaaaaaaaa1
-- Revises:
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE TABLE accounts_1 ();

-- migrate:down
DROP TABLE accounts_1;
