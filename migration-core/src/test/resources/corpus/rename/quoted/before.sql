CREATE TABLE "Users" (id int, "Full Name" text);
