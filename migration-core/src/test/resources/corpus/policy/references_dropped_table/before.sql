CREATE TABLE u (a int); CREATE TABLE t (a int, b text); CREATE POLICY p ON t USING (a IN (SELECT a FROM u));
