-- Status instead of is_active
--
-- Revision ID: dddddddddddd
-- Revises: cccccccccccc
-- Create Date: 2026-01-31T12:00:00Z

-- migrate:up
-- HAZARD SCANS_TABLE: there are few users
ALTER TABLE users ADD COLUMN status varchar(20) DEFAULT 'ACTIVE' NOT NULL
    CHECK (status IN ('ACTIVE', 'SUSPENDED', 'DELETED'));

UPDATE users SET status = 'SUSPENDED' WHERE NOT is_active;

-- HAZARD DROPS_COLUMN: the status says it now
ALTER TABLE users DROP COLUMN is_active;

-- migrate:down
ALTER TABLE users ADD COLUMN is_active boolean DEFAULT true NOT NULL;

UPDATE users SET is_active = status = 'ACTIVE';

ALTER TABLE users DROP COLUMN status;
