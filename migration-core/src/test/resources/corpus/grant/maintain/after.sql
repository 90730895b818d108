CREATE TABLE t (a int);
GRANT MAINTAIN ON t TO pg_monitor; GRANT ALL ON t TO pg_read_all_stats;
