-- Create posts and tags
--
-- Revision ID: 8f8ecb998390
-- Revises: 1975ea83b712

-- migrate:up
CREATE TABLE posts (
    id bigint PRIMARY KEY,
    author bigint NOT NULL REFERENCES users
);

CREATE TABLE tags (
    name text PRIMARY KEY
);

-- migrate:down
DROP TABLE posts;
