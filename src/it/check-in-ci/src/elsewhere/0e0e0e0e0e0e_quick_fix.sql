-- A quick fix
--
-- Revision ID: 0e0e0e0e0e0e
-- Revises:

-- migrate:up
DROP INDEX users_email;

ALTER TABLE users ADD COLUMN note text;

-- migrate:down irreversible
