create type d as enum('a','b');
create table p(a d not null default 'a');
create table c() inherits(p);
create table g(a d not null default 'a', x text generated always as ('q'::text) stored);
comment on type d is 'y';