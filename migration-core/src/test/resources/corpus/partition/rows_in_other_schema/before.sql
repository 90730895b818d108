CREATE SCHEMA "S x";
CREATE TABLE "S x"."T" ("Id" int GENERATED ALWAYS AS IDENTITY, "a b" text, "select" int);
CREATE TABLE "S x".a_very_long_name_that_takes_all_of_the_room_that_names_can_have (id int GENERATED ALWAYS AS IDENTITY);
