CREATE TABLE sales (id integer PRIMARY KEY, item text);
CREATE TABLE summary (id integer PRIMARY KEY, item text, amount integer);
CREATE VIEW report AS SELECT * FROM summary;
CREATE VIEW total AS SELECT count(*) AS n FROM report;
