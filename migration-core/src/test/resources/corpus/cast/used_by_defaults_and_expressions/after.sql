CREATE TYPE tone AS ENUM ('low', 'high');
CREATE FUNCTION pitch(tone) RETURNS integer LANGUAGE sql IMMUTABLE AS 'SELECT 1';
CREATE CAST (tone AS integer) WITH FUNCTION pitch(tone);
CREATE TABLE notes (
    id integer PRIMARY KEY,
    tone tone,
    pitch integer GENERATED ALWAYS AS (tone::integer) STORED,
    usual integer DEFAULT 'low'::tone::integer
);
CREATE VIEW pitches AS SELECT id, tone::integer AS pitch FROM notes;
