-- Emails in lower case
--
-- Revision ID: ae1027a6acf0
-- Revises: 8f8ecb998390

-- migrate:up
UPDATE users SET email = lower(email);

-- migrate:down irreversible
