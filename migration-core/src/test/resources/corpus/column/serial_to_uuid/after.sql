CREATE TABLE t (a uuid DEFAULT gen_random_uuid() PRIMARY KEY, b text);
