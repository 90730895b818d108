CREATE TABLE other (a int);
CREATE INDEX x ON other (a);
