CREATE TYPE mood AS ENUM ('ok', 'it''s');
CREATE DOMAIN code AS varchar(8);
CREATE DOMAIN amount AS numeric(8,2) DEFAULT 0;
CREATE TABLE t (
    a text,
    b varchar(5),
    c char(3),
    d numeric(10,2),
    e date,
    f timestamptz,
    g jsonb,
    h int[],
    i varchar(4)[],
    j char(2)[],
    k numeric(6,2)[],
    l mood,
    m mood[],
    n code,
    o amount,
    p timestamp(3),
    q time(2) with time zone,
    r interval,
    s interval hour to minute,
    u interval(3),
    v bit(4),
    w bit varying(6),
    x "char",
    y code[],
    z bpchar,
    aa text[],
    ab timestamptz(2)[],
    ac varchar,
    ad numeric,
    ae name,
    af interval second(2)
);
CREATE VIEW vw AS SELECT * FROM t;
