-- Create users
--
-- Revision ID: aaaaaaaaaaaa
-- Revises:

-- migrate:up
CREATE TABLE users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);

-- migrate:down
DROP TABLE users;
