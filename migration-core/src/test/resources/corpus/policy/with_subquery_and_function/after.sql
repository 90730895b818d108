CREATE TABLE t (a int, b text); CREATE TABLE u (a int, c text);
CREATE FUNCTION me() RETURNS text LANGUAGE sql STABLE AS 'SELECT ''x''::text'; CREATE POLICY p ON t USING (a IN (SELECT a FROM u WHERE c = me())) WITH CHECK (b = me());
