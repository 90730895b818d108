-- Nobody needs the email
--
-- Revision ID: ae1027a6acf0
-- Revises: 1975ea83b712

-- migrate:up
ALTER TABLE users DROP COLUMN email;

-- migrate:down irreversible
