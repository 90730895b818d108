-- Of a branch that was given up
--
-- Revision ID: 444444444444
-- Revises: 333333333333
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE TABLE given_up ();

-- migrate:down
DROP TABLE given_up;
