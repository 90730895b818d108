CREATE TABLE t (
    a numeric DEFAULT 1,
    b money,
    c inet,
    d cidr,
    e bigint,
    f oid
);
