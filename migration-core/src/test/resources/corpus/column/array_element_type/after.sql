CREATE TABLE t (a bigint[], b int[], c text[] DEFAULT '{}', d int);
