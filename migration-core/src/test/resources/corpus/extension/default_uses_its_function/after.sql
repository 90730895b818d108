CREATE EXTENSION "uuid-ossp"; CREATE TABLE t (a uuid DEFAULT uuid_generate_v4(), b bytea DEFAULT '\x00');
