create type d as enum('a','b');
create table p(a d, id int) partition by list(a);
create table p1 partition of p for values in ('a');
create index on p(id, a);
create table f (z d[]);