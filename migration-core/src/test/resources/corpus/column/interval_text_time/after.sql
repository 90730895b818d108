CREATE TABLE t (a text, b interval second(2), c interval);
