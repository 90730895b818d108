CREATE TYPE money AS (amount numeric(10,2), currency char(3));
CREATE TABLE t (m money, l money[]);
