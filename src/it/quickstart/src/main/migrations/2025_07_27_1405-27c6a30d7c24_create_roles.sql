-- Create roles
--
-- Revision ID: 27c6a30d7c24
-- Revises: 1975ea83b712
-- Create Date: 2025-07-27T14:05:40Z
-- Branch Labels: roles

-- migrate:up
CREATE TABLE roles (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name varchar(50) NOT NULL UNIQUE
);

CREATE TABLE user_roles (
    user_id bigint NOT NULL REFERENCES users (id) ON DELETE CASCADE,
    role_id bigint NOT NULL REFERENCES roles (id) ON DELETE CASCADE,
    PRIMARY KEY (user_id, role_id)
);

INSERT INTO roles (name) VALUES ('admin'), ('member');

-- migrate:down
DROP TABLE user_roles;

DROP TABLE roles;
