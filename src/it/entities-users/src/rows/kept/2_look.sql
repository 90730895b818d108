-- The two users are there still
--
-- Revision ID: 0b0b0b0b0b0b
-- Revises: 0a0a0a0a0a0a

-- migrate:up
DO $$
BEGIN
    ASSERT (SELECT string_agg(concat_ws(' ', id, username, email, status), ', ' ORDER BY id) FROM users)
        = '1 ada ada@example.com ACTIVE, 2 bob bob@example.com SUSPENDED';
    INSERT INTO users (username, email, hashed_password) VALUES ('cy', 'cy@example.com', 'z');
    ASSERT (SELECT id || status FROM users WHERE username = 'cy') = '3ACTIVE';
END
$$;

-- migrate:down
DELETE FROM users WHERE username = 'cy';
