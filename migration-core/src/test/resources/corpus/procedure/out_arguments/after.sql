CREATE PROCEDURE p(a int, OUT b int, OUT c text) LANGUAGE plpgsql AS 'BEGIN b := 1; END'; COMMENT ON PROCEDURE p(int) IS 'x';
