CREATE TABLE shape (area integer, CONSTRAINT shape_area CHECK (area > 0), CONSTRAINT "Odd" CHECK (area < 9));
CREATE TABLE circle (radius integer) INHERITS (shape);
CREATE TABLE square (side integer) INHERITS (shape);
