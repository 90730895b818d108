CREATE TABLE sales (id integer PRIMARY KEY, item text);
CREATE MATERIALIZED VIEW summary AS SELECT id, item FROM sales;
CREATE VIEW report AS SELECT * FROM summary;
CREATE VIEW total AS SELECT count(*) AS n FROM report;
