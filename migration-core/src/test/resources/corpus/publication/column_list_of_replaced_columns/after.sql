CREATE TABLE item (b integer, c integer);
CREATE PUBLICATION news FOR TABLE item (b);
