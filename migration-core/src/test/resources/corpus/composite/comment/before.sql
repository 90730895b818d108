CREATE TYPE m AS (a integer);
