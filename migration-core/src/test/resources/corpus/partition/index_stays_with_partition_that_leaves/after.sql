CREATE TABLE t (
    a integer,
    b text,
    c text
)
PARTITION BY LIST (a);
CREATE INDEX t_b ON t (b);
CREATE TABLE t_1 (
    a integer,
    b text,
    c text
);
CREATE INDEX t_1_b_idx ON t_1 (b);
CREATE INDEX t_1_lower_idx ON t_1 (lower(c));
CREATE TABLE t_2 (
    a integer,
    b varchar(9),
    c text
);
CREATE INDEX t_2_b_idx ON t_2 (b);
