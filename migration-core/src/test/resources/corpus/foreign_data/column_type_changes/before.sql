CREATE FOREIGN DATA WRAPPER remote;
CREATE SERVER far FOREIGN DATA WRAPPER remote;
CREATE FOREIGN TABLE readings (id integer, taken text, amount text) SERVER far;
