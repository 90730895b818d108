-- Create users table
--
-- Revision ID: 1975ea83b712
-- Revises:
-- Create Date: 2025-07-25T09:10:12Z

-- migrate:up
CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    username varchar(50) NOT NULL UNIQUE,
    email varchar(255) NOT NULL UNIQUE,
    full_name text,
    is_active boolean NOT NULL DEFAULT true,
    created_at timestamptz NOT NULL DEFAULT now()
);

INSERT INTO users (username, email, full_name, is_active) VALUES
    ('ada', 'ada@example.com', 'Ada Lovelace', true),
    ('grace', 'grace@example.com', 'Grace Hopper', true),
    ('bob', 'bob@example.com', NULL, false);

-- migrate:down
DROP TABLE users;
