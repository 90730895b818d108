CREATE TYPE mood AS ENUM ('sad', 'glad');
CREATE TYPE mood__old AS ENUM ('sad', 'glad');
CREATE TABLE t (
    a mood,
    b mood__old
);
