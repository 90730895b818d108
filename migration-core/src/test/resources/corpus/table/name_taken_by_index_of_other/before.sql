CREATE TABLE other (a int);
CREATE TABLE x (a int);
