CREATE TABLE t (a int);
COMMENT ON TABLE t IS 'it''s';
COMMENT ON COLUMN t.a IS 'back\slash';
