CREATE SCHEMA "Odd ""name";
CREATE TABLE "Odd ""name"."select" ("Order" integer);
