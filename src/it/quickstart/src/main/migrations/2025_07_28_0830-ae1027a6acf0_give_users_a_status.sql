-- Give users a status
--
-- Revision ID: ae1027a6acf0
-- Revises: 8f8ecb998390
-- Create Date: 2025-07-28T08:30:00Z

-- migrate:up
ALTER TABLE users ADD COLUMN status varchar(20);

UPDATE users SET status = CASE WHEN is_active THEN 'active' ELSE 'suspended' END;

ALTER TABLE users ALTER COLUMN status SET NOT NULL;

ALTER TABLE users DROP COLUMN is_active;

-- migrate:down
ALTER TABLE users ADD COLUMN is_active boolean NOT NULL DEFAULT true;

UPDATE users SET is_active = (status = 'active');

ALTER TABLE users DROP COLUMN status;
