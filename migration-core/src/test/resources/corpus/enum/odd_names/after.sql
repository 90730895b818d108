CREATE SCHEMA "S s";
CREATE TYPE "S s"."E e" AS ENUM ('c''d', 'A b', 'new "one"'); CREATE TABLE t (a "S s"."E e");
