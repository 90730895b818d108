CREATE TABLE a (x int PRIMARY KEY); CREATE TABLE b (x int PRIMARY KEY, y int);
CREATE PUBLICATION p FOR TABLE b WITH (publish = 'insert, update, delete', publish_via_partition_root = true); CREATE PUBLICATION q FOR TABLE a, b; COMMENT ON PUBLICATION p IS 'P';
