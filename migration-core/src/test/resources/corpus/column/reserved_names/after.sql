CREATE TABLE "user" ("order" integer, "Mixed" text, "with space" text, "quo""te" text, "limit" integer, CONSTRAINT "check" CHECK ("order" > 0));
CREATE INDEX "table" ON "user" ("Mixed");
