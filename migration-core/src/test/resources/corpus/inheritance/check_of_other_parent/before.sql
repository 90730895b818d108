CREATE TABLE shape (area integer, CONSTRAINT positive CHECK (area > 0));
CREATE TABLE circle (radius integer) INHERITS (shape);
CREATE TABLE square (side integer) INHERITS (shape);
