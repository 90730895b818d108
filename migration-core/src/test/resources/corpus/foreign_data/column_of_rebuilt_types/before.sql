CREATE TYPE level AS ENUM ('low', 'middle', 'high');
CREATE TYPE reading AS (at date, found level);
CREATE FOREIGN DATA WRAPPER far;
CREATE SERVER away FOREIGN DATA WRAPPER far;
CREATE FOREIGN TABLE meter (last reading, usual level) SERVER away;
