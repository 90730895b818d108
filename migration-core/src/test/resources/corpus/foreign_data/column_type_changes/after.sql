CREATE FOREIGN DATA WRAPPER remote;
CREATE SERVER far FOREIGN DATA WRAPPER remote;
CREATE FOREIGN TABLE readings (id integer, taken date, amount integer) SERVER far;
