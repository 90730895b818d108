CREATE TABLE a (x int PRIMARY KEY, y int, "Z z" text);
CREATE PUBLICATION p FOR TABLE a (x, y) WHERE (x > 0);
