CREATE TABLE animal (name text, keeper text);
CREATE TABLE owned (keeper text);
CREATE TABLE pet () INHERITS (animal, owned);
