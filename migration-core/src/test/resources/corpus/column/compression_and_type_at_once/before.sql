CREATE TABLE note (kept varchar(10) COMPRESSION pglz, lost text COMPRESSION pglz, gained integer);
