CREATE TABLE people (id integer PRIMARY KEY, name text);
CREATE TABLE members (since date) INHERITS (people);
CREATE TABLE guests () INHERITS (people);
CREATE PUBLICATION news FOR TABLE ONLY people, TABLE members WHERE (id > 0);
