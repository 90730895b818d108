CREATE SCHEMA "S s";
CREATE TABLE "S s"."T" (a int);
