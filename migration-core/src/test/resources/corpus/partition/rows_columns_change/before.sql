CREATE TYPE mood AS ENUM ('sad', 'ok', 'happy');
CREATE TYPE gone AS ENUM ('x', 'y');
CREATE DOMAIN size AS int CHECK (VALUE > 0);
CREATE TABLE t (a int, dropped text, b text, c varchar(20), m mood, ms mood[], g gone, s size);
