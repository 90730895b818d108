INSERT INTO "S x"."T" ("a b") VALUES ('x'), (NULL);
