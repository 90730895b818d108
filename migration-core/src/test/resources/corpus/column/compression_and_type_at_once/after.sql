CREATE TABLE note (kept varchar(20) COMPRESSION pglz, lost integer, gained text COMPRESSION pglz);
