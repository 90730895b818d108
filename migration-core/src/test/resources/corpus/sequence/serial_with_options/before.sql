CREATE TABLE t (id serial, b smallserial);
