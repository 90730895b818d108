CREATE TABLE t (a int DEFAULT -1, b text, c date DEFAULT CURRENT_DATE + 1, d text DEFAULT lower('A'), e int DEFAULT (1 + 2) * 3, f text DEFAULT CURRENT_USER);
