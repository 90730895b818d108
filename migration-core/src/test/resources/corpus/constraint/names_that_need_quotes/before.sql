CREATE TABLE "T t" ("A a" int CONSTRAINT "C c" CHECK ("A a" > 0));
