CREATE TYPE mood AS ENUM ('sad', 'ok');
CREATE FUNCTION usual() RETURNS mood LANGUAGE sql RETURN 'sad'::mood;
