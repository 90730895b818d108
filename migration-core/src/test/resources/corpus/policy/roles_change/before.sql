CREATE TABLE t (a int);
CREATE POLICY p ON t TO pg_monitor, pg_signal_backend USING (true);
