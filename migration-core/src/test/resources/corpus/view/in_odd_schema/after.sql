CREATE SCHEMA "S s"; CREATE TABLE "S s"."T t" ("A a" int);
CREATE VIEW "S s"."V v" AS SELECT "A a" AS "select" FROM "S s"."T t"; COMMENT ON COLUMN "S s"."V v"."select" IS 'x';
