CREATE TABLE figure (area integer, CONSTRAINT positive CHECK (area > 1));
CREATE TABLE outline (area integer, CONSTRAINT positive CHECK (area > 0));
CREATE TABLE circle (radius integer) INHERITS (figure);
CREATE TABLE square (side integer) INHERITS (outline);
