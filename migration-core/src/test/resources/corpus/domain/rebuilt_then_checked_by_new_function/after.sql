create function ok(text, int default 1) returns boolean language sql immutable as $$select length($1)>$2$$;
create domain d as varchar(20) check (ok(value));
create function up(d) returns d language sql immutable as $$select upper($1)::public.d$$;
create table t(x d default up('ab'), y d generated always as (up('bb')) stored);
create index i on t(up(x));