-- Create accounts 3
--
-- Revision ID: aaaaaaaaaaa3
-- Revises: aaaaaaaaaaa2
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE TABLE accounts_3 ();

-- migrate:down
DROP TABLE accounts_3;
