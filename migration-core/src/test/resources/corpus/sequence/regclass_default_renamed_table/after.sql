CREATE SCHEMA x;
CREATE TABLE x.t (id serial PRIMARY KEY, other bigserial); COMMENT ON SEQUENCE x.t_id_seq IS 'c'; GRANT USAGE ON SEQUENCE x.t_other_seq TO PUBLIC;
