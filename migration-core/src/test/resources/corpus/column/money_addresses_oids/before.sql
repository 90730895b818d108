CREATE TABLE t (
    a money DEFAULT 1,
    b numeric,
    c cidr,
    d inet,
    e oid,
    f integer
);
