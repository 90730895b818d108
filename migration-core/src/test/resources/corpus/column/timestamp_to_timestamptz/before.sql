CREATE TABLE t (a timestamp DEFAULT now(), b timestamp(3), c date, d time);
