CREATE SCHEMA "S x";
CREATE TABLE "S x"."T" ("Id" int GENERATED ALWAYS AS IDENTITY, "a b" text, "select" int) PARTITION BY LIST ("a b");
CREATE TABLE "S x"."T d" PARTITION OF "S x"."T" DEFAULT;
CREATE TABLE "S x".a_very_long_name_that_takes_all_of_the_room_that_names_can_have (id int GENERATED ALWAYS AS IDENTITY) PARTITION BY LIST (id);
CREATE TABLE "S x".d PARTITION OF "S x".a_very_long_name_that_takes_all_of_the_room_that_names_can_have DEFAULT;
