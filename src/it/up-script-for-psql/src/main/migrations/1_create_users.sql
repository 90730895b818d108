-- Create users
--
-- Revision ID: 111111111111
-- Revises:
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE TABLE users (name text PRIMARY KEY);

COPY users (name) FROM stdin;
chloë
ada
grace
\.

-- Read as anything but UTF-8, chloë is longer.
ALTER TABLE users ADD CHECK (length(name) <= 5);

-- migrate:down
DROP TABLE users;
