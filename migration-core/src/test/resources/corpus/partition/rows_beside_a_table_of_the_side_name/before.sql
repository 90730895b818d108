CREATE TABLE t (
    a integer,
    b integer
)
PARTITION BY LIST (a);
CREATE TABLE t_rest PARTITION OF t DEFAULT;
