create type e as enum('a','b');
create table t(e e default 'a') partition by list(e);
create table ta partition of t for values in ('a');
create table tb partition of t default;
create function f(e default 'a', variadic e[] default '{b}') returns e language sql immutable as 'select $1';
create index on t(f(e));
create table u(e e default f('b'), g e generated always as (f('a')) stored, check (e <> 'b'), exclude using btree (e with =));