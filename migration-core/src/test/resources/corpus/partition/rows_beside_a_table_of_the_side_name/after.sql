CREATE TABLE t (
    a integer,
    b integer
)
PARTITION BY LIST (b);
CREATE TABLE t_rest PARTITION OF t DEFAULT;
CREATE TABLE t__rows (
    a integer
);
