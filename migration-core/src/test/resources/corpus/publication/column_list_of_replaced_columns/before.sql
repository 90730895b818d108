CREATE TABLE item (a integer, b integer, c integer);
CREATE PUBLICATION news FOR TABLE item (a, b);
