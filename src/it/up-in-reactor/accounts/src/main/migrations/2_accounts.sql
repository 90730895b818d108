-- Create accounts 2
--
-- Revision ID: aaaaaaaaaaa2
-- Revises: aaaaaaaaaaa1
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE TABLE accounts_2 ();

-- migrate:down
DROP TABLE accounts_2;
