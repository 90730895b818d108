-- Find users by their email
--
-- Revision ID: 8f8ecb998390
-- Revises: 1975ea83b712

-- migrate:up
CREATE INDEX users_email ON users (email);

-- migrate:down
DROP INDEX users_email;
