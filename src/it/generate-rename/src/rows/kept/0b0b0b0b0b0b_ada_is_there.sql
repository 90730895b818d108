-- Ada is there still
--
-- Revision ID: 0b0b0b0b0b0b
-- Revises: 0a0a0a0a0a0a

-- migrate:up
DO $$
BEGIN
    ASSERT (SELECT full_name FROM members WHERE id = 1) = 'Ada';
END
$$;

-- migrate:down irreversible
