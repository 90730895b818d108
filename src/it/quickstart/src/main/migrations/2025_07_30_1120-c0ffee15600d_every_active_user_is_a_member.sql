-- Every active user is a member
--
-- Revision ID: c0ffee15600d
-- Revises: 5d1f4e2b7a90
-- Create Date: 2025-07-30T11:20:30Z

-- migrate:up
INSERT INTO user_roles (user_id, role_id)
SELECT users.id, roles.id
FROM users
CROSS JOIN roles
WHERE users.status = 'active' AND roles.name = 'member';

-- migrate:down
DELETE FROM user_roles
USING roles
WHERE user_roles.role_id = roles.id AND roles.name = 'member';
