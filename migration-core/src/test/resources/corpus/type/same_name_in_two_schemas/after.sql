CREATE SCHEMA a; CREATE SCHEMA b;
CREATE TYPE a.e AS ENUM ('x', 'z'); CREATE TYPE b.e AS ENUM ('z'); CREATE TABLE t (p a.e, q b.e, r a.e[] DEFAULT '{x}');
