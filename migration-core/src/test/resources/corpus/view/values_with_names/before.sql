CREATE VIEW digit (n, "Word") AS VALUES (1, 'one'), (2, 'two');
