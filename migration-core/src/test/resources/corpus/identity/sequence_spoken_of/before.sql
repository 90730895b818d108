CREATE TABLE invoice (number integer GENERATED ALWAYS AS IDENTITY);
CREATE TABLE line (id integer);
