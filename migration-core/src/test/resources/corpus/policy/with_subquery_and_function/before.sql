CREATE TABLE t (a int, b text); CREATE TABLE u (a int, c text);
CREATE POLICY p ON t USING (EXISTS (SELECT 1 FROM u WHERE u.a = t.a));
