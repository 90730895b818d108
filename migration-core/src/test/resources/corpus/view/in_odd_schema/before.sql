CREATE SCHEMA "S s"; CREATE TABLE "S s"."T t" ("A a" int);
CREATE VIEW "S s"."V v" AS SELECT "A a" FROM "S s"."T t";
