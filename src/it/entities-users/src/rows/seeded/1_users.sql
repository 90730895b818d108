-- Two users, as the application writes them
--
-- Revision ID: 0a0a0a0a0a0a
-- Revises:

-- migrate:up
INSERT INTO users (username, email, full_name, hashed_password, is_active)
VALUES ('ada', 'ada@example.com', 'Ada', 'x', true), ('bob', 'bob@example.com', 'Bob', 'y', false);

-- migrate:down
DELETE FROM users;
