-- Create users
--
-- Revision ID: 1975ea83b712
-- Revises:
-- Create Date: 2025-07-25T09:10:00Z

-- migrate:up
CREATE TABLE users (
    id bigint PRIMARY KEY,
    email text
);

INSERT INTO users
SELECT i, i || '@example.com'
FROM generate_series(1, 1000) AS i;

-- migrate:down
DROP TABLE users;
