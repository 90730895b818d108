CREATE TABLE "select" (id int, "a.b" text);
