CREATE TABLE circle (area integer, radius integer, CONSTRAINT shape_area CHECK (area > 0));
CREATE TABLE square (area integer, side integer);
