CREATE TABLE t (a serial, b bigserial, c smallserial);
