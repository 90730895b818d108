CREATE TABLE t (a text, b text STORAGE main, c json);
