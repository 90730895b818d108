CREATE TABLE t (x text, id bigserial PRIMARY KEY);
