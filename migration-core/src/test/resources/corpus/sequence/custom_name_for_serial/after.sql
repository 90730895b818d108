CREATE SEQUENCE my_seq; CREATE TABLE t (id int NOT NULL DEFAULT nextval('my_seq')); ALTER SEQUENCE my_seq OWNED BY t.id;
