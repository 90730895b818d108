create domain d as text;
create table t(a d, b d[] , c int);
create function f(d) returns int language sql as 'select 1';
create view v as select a from t;