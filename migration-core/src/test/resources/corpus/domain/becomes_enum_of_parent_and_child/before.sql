create domain d as text not null default 'a' constraint ok check (value in ('a','b'));
create table p(a d);
create table c() inherits(p);
create table g(a d, x text generated always as (upper(a::text)) stored);
comment on domain d is 'x';
comment on constraint ok on domain d is 'okay';