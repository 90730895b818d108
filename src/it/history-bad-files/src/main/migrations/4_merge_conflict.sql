-- Add fax
--
-- Revision ID: 444444444444
<<<<<<< HEAD
-- Revises: 222222222222
=======
-- Revises: 333333333333
>>>>>>> other

-- migrate:up
SELECT 1;

-- migrate:down
