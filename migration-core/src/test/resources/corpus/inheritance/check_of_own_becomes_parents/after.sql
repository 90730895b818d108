CREATE TABLE shape (area integer, CONSTRAINT shape_area CHECK (area > 0));
CREATE TABLE circle () INHERITS (shape);
CREATE TABLE square (area integer, CONSTRAINT shape_area CHECK (area > 0)) INHERITS (shape);
