CREATE TABLE animal (name text);
CREATE TABLE owned (keeper text);
CREATE TABLE pet () INHERITS (animal);
