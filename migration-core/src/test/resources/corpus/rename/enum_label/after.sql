CREATE TYPE mood AS ENUM ('blue', 'ok');
CREATE FUNCTION usual() RETURNS mood LANGUAGE sql RETURN 'blue'::mood;
