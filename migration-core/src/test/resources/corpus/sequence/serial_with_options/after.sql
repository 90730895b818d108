CREATE TABLE t (id serial, b smallserial); ALTER SEQUENCE t_id_seq INCREMENT BY 10 CACHE 5; ALTER SEQUENCE t_b_seq AS bigint;
