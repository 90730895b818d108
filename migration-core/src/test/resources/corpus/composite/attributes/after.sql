CREATE TYPE m AS (b text, c date);
