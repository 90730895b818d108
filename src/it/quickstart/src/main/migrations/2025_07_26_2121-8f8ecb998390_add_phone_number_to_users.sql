-- Add phone number to users
--
-- Revision ID: 8f8ecb998390
-- Revises: 1975ea83b712
-- Create Date: 2025-07-26T21:21:04Z

-- migrate:up
ALTER TABLE users ADD COLUMN phone_number varchar(20);

-- migrate:down
ALTER TABLE users DROP COLUMN phone_number;
