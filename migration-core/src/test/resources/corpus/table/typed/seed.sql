INSERT INTO people VALUES ('a', 1);
