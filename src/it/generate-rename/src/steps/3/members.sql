-- migrate:renamed-from users
CREATE TABLE members (
    id bigint PRIMARY KEY,
    full_name text NOT NULL,
    nick text              -- migrate:renamed-from nickname
);
