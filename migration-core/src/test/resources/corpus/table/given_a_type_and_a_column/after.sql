CREATE TYPE point_of_interest AS (id integer, name text);
CREATE TABLE place OF point_of_interest;
