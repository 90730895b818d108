-- Make two roles with a schema each
--
-- Revision ID: 000000000001
-- Revises:
-- Create Date: 2025-01-01T00:00:00Z

-- migrate:up
CREATE ROLE staging LOGIN PASSWORD 'open-sesame';
CREATE SCHEMA staging AUTHORIZATION staging;
CREATE ROLE production LOGIN PASSWORD 'pr0duction pässword';
CREATE SCHEMA production AUTHORIZATION production;

-- migrate:down
