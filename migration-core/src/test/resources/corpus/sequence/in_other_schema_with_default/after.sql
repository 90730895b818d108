CREATE SCHEMA a;
CREATE SEQUENCE a.s; CREATE TABLE t (id int DEFAULT nextval('a.s') PRIMARY KEY, x int DEFAULT nextval('a.s'::regclass) + 1);
