CREATE TABLE t (a text DEFAULT '2024-01-01', b varchar(30) DEFAULT 'now');
