CREATE TABLE t (a int, b text) WITH (autovacuum_vacuum_scale_factor = 0.05, toast_tuple_target = 512, toast.autovacuum_vacuum_threshold = 10, parallel_workers = 2);
