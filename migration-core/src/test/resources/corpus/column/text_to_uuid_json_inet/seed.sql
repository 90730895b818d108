INSERT INTO t VALUES ('a0eebc99-9c0b-4ef8-bb6d-6bb9bd380a11','{"a":1}','10.0.0.1','{1,2}');
