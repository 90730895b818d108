-- Add phone
--
-- Revision ID: 333333333333
-- Revises: 222222222222

ALTER TABLE users ADD COLUMN phone text;
