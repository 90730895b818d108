CREATE EXTENSION cube; CREATE EXTENSION earthdistance; CREATE TABLE t (a int, b cube, c earth);
