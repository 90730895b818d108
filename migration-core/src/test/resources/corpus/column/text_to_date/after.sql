CREATE TABLE t (a date DEFAULT '2024-01-01', b timestamptz DEFAULT now());
