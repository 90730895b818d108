CREATE SCHEMA "S s";
CREATE TYPE "S s"."E e" AS ENUM ('A b', 'c''d', 'x'); CREATE TABLE t (a "S s"."E e");
