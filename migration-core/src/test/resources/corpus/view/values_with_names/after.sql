CREATE VIEW digit (n, "Word", column3) AS VALUES (1, 'one', true), (3, 'three)', false) ORDER BY 1 LIMIT 1;
CREATE MATERIALIZED VIEW letter (l) AS VALUES ('a'), ('b');
CREATE VIEW plain AS VALUES (1), (2);
CREATE VIEW inner_values AS SELECT v.a FROM (VALUES (1), (2)) v (a) WHERE v.a IN (VALUES (1));
