CREATE TABLE cars (id integer, plate text);
