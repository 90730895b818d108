CREATE TYPE mood AS ENUM ('ok', 'it''s');
CREATE DOMAIN code AS varchar(8) DEFAULT 'long one';
CREATE DOMAIN amount AS numeric(8,2) DEFAULT 'NaN';
CREATE TABLE t (
    a text DEFAULT 'x',
    b varchar(5) DEFAULT 'abc',
    c char(3) DEFAULT 'y',
    d numeric(10,2) DEFAULT '1.239',
    e date DEFAULT '2020-01-01',
    f timestamptz DEFAULT '2020-01-01 00:00+00',
    g jsonb DEFAULT '{"a": 1}',
    h int[] DEFAULT '{1,2}',
    i varchar(4)[] DEFAULT '{a,b}',
    j char(2)[] DEFAULT '{a}',
    k numeric(6,2)[] DEFAULT '{1.237}',
    l mood DEFAULT 'it''s',
    m mood[] DEFAULT '{ok}',
    n code DEFAULT 'c',
    o amount DEFAULT '2.5',
    p timestamp(3) DEFAULT '2020-01-01 00:00:00.123456',
    q time(2) with time zone DEFAULT '01:02:03.456+01',
    r interval DEFAULT '1 day',
    s interval hour to minute DEFAULT '01:02:03',
    u interval(3) DEFAULT '1.23456 s',
    v bit(4) DEFAULT '1010',
    w bit varying(6) DEFAULT '1',
    x "char" DEFAULT 'c',
    y code[] DEFAULT '{q}',
    z bpchar DEFAULT 'z',
    aa text[] DEFAULT '{"a b"}',
    ab timestamptz(2)[] DEFAULT '{2020-01-01}',
    ac varchar DEFAULT 'v',
    ad numeric DEFAULT 'NaN',
    ae name DEFAULT 'n',
    af interval second(2) DEFAULT '1.239'
);
CREATE VIEW vw AS SELECT * FROM t;
ALTER VIEW vw ALTER a SET DEFAULT 'q', ALTER b SET DEFAULT 'r', ALTER d SET DEFAULT '1.5', ALTER l SET DEFAULT 'ok';
