CREATE TABLE shape (area integer, CONSTRAINT shape_area CHECK (area > 0));
CREATE TABLE circle (area integer, CONSTRAINT shape_area CHECK (area > 0));
CREATE TABLE square (area integer);
