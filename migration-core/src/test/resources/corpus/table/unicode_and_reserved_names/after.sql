CREATE TABLE "Übung" ("select" bigint PRIMARY KEY, "from where" text NOT NULL, "a""b" int DEFAULT 3, CONSTRAINT "c'd" CHECK ("a""b" > 0));
CREATE INDEX "I x" ON "Übung" ("from where");
CREATE TABLE "user" ("order" int REFERENCES "Übung" ("select"), "user" text, "CamelCase" text);
COMMENT ON COLUMN "user"."CamelCase" IS 'c';
