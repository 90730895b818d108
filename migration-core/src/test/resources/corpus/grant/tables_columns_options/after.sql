CREATE TABLE t (a int, b int);
GRANT SELECT, UPDATE ON t TO pg_monitor WITH GRANT OPTION; GRANT SELECT (b), REFERENCES (b) ON t TO PUBLIC; GRANT DELETE ON t TO pg_signal_backend; GRANT ALL ON t TO pg_read_all_stats;
