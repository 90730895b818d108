-- A user, as the application writes it
--
-- Revision ID: 0a0a0a0a0a0a
-- Revises:

-- migrate:up
INSERT INTO users (id, name) VALUES (1, 'Ada');

-- migrate:down
DELETE FROM users;
