CREATE TABLE t (a int DEFAULT NULL, b text DEFAULT 'x'::text, c date DEFAULT CURRENT_DATE, d text DEFAULT upper('a'), e int DEFAULT 1 + 2, f text DEFAULT NULL::text);
