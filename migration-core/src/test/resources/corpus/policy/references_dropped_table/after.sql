CREATE TABLE t (a int, b text); CREATE POLICY p ON t USING (a > 0);
