CREATE TYPE m AS (a integer, b text);
