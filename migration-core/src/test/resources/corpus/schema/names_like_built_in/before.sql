CREATE TABLE "text" (a int); 
