CREATE TABLE "Übung" ("select" int PRIMARY KEY, "from where" text);
