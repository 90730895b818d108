create function ok(text) returns boolean language sql immutable as $$select $1<>''$$;
create domain d as text check (ok(value));
create function up(d) returns d language sql immutable as $$select upper($1)::public.d$$;
create table t(x d default up('a'), y d generated always as (up('b')) stored);
create index i on t(up(x));