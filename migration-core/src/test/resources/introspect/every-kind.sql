-- Everything that a database can hold, a block of statements each. After each block something must be in the catalog
-- that was not there before, or be said not to be modelled.
-- "-- setup" marks what only prepares the next block, "-- since 15" and "-- before 15" what is for some versions alone.

CREATE SCHEMA app

CREATE ROLE every_kind -- setup

ALTER DEFAULT PRIVILEGES IN SCHEMA app GRANT SELECT ON TABLES TO every_kind

ALTER DEFAULT PRIVILEGES GRANT SELECT ON LARGE OBJECTS TO every_kind -- since 18

CREATE EXTENSION citext

CREATE EXTENSION hstore SCHEMA app

ALTER EXTENSION hstore SET SCHEMA public

CREATE FUNCTION app.joined() RETURNS int LANGUAGE sql AS 'SELECT 1'

ALTER EXTENSION hstore ADD FUNCTION app.joined()

ALTER EXTENSION hstore DROP FUNCTION app.joined()

ALTER FUNCTION app.joined() DEPENDS ON EXTENSION hstore

CREATE TABLE app.users (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email text NOT NULL UNIQUE,
    born date,
    tags text[],
    nick citext,
    half numeric GENERATED ALWAYS AS (1.5) STORED)

CREATE TABLE app.posts (
    id serial,
    user_id bigint CONSTRAINT posts_user REFERENCES app.users DEFERRABLE,
    at timestamptz DEFAULT now() CHECK (at > '1970-01-01'),
    during tstzrange,
    EXCLUDE USING gist (during WITH &&))

ALTER TABLE app.users ALTER COLUMN email SET STATISTICS 500

ALTER TABLE app.users ALTER COLUMN email SET STORAGE EXTERNAL

ALTER TABLE app.users ALTER COLUMN email SET COMPRESSION pglz -- since 14

ALTER TABLE app.users ALTER COLUMN born SET (n_distinct = 100)

ALTER TABLE app.users SET (fillfactor = 70)

ALTER TABLE app.users SET (toast.autovacuum_enabled = off)

ALTER TABLE app.users ENABLE ROW LEVEL SECURITY

ALTER TABLE app.users FORCE ROW LEVEL SECURITY

ALTER TABLE app.users CLUSTER ON users_pkey

ALTER TABLE app.users REPLICA IDENTITY FULL

ALTER TABLE app.posts SET UNLOGGED

ALTER TABLE app.posts ALTER CONSTRAINT posts_user DEFERRABLE INITIALLY DEFERRED

ALTER TABLE app.posts ADD CONSTRAINT later CHECK (id > 0) NOT VALID

ALTER TABLE app.posts ADD CONSTRAINT loose CHECK (id > 1) NOT ENFORCED -- since 18

ALTER TABLE app.posts ADD CONSTRAINT named NOT NULL during -- since 18

ALTER TABLE app.users ADD COLUMN twice int GENERATED ALWAYS AS (2 * 2) VIRTUAL -- since 18

ALTER TABLE app.posts DISABLE TRIGGER ALL

ALTER TABLE app.posts ENABLE TRIGGER ALL

CREATE TYPE app.pair AS (a int, b text COLLATE "C")

CREATE TABLE app.typed OF app.pair

CREATE TABLE app.child () INHERITS (app.posts)

CREATE TABLE app.events (at date NOT NULL, kind text, n int) PARTITION BY RANGE (at)

CREATE TABLE app.events_2024 PARTITION OF app.events FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')

CREATE TABLE app.events_rest PARTITION OF app.events DEFAULT PARTITION BY LIST (kind)

CREATE INDEX events_n ON app.events (n)

ALTER INDEX app.events_2024_n_idx SET (fillfactor = 50)

ALTER TABLE app.events_2024 ALTER COLUMN n SET DEFAULT 5

ALTER TABLE app.events_2024 ALTER COLUMN n SET NOT NULL

ALTER TABLE app.events_2024 ALTER COLUMN kind SET STORAGE EXTERNAL

ALTER TABLE app.events_2024 ADD CONSTRAINT own CHECK (n < 9)

ALTER TABLE app.events ADD CONSTRAINT all_of_us CHECK (n < 99)

CREATE INDEX users_lower ON app.users (lower(email) text_pattern_ops DESC) INCLUDE (born) WHERE born IS NOT NULL

ALTER INDEX app.users_lower ALTER COLUMN 1 SET STATISTICS 300

ALTER INDEX app.users_lower SET (fillfactor = 60)

ALTER INDEX app.users_lower DEPENDS ON EXTENSION hstore

CREATE STATISTICS app.stats (ndistinct, dependencies) ON born, email FROM app.users

ALTER STATISTICS app.stats SET STATISTICS 7

CREATE SEQUENCE app.seq INCREMENT 5 CACHE 10 CYCLE

ALTER SEQUENCE app.seq OWNED BY app.typed.a

ALTER SEQUENCE app.seq SET UNLOGGED -- since 15

CREATE TYPE app.mood AS ENUM ('sad', 'ok')

ALTER TYPE app.mood ADD VALUE 'happy'

CREATE TYPE app.span AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi)

CREATE TYPE app.shell

CREATE TYPE app.base;
CREATE FUNCTION app.base_in(cstring) RETURNS app.base LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
CREATE FUNCTION app.base_out(app.base) RETURNS cstring LANGUAGE internal IMMUTABLE STRICT AS 'int4out';
CREATE TYPE app.base (INPUT = app.base_in, OUTPUT = app.base_out, INTERNALLENGTH = 4, PASSEDBYVALUE, ALIGNMENT = int4)

CREATE FUNCTION app.analyse(internal) RETURNS boolean LANGUAGE internal AS 'array_typanalyze' -- setup

ALTER TYPE app.base SET (ANALYZE = app.analyse)

CREATE DOMAIN app.positive AS int DEFAULT 1 CONSTRAINT above CHECK (VALUE > 0)

ALTER DOMAIN app.positive SET NOT NULL

ALTER DOMAIN app.positive ADD CONSTRAINT below CHECK (VALUE < 99) NOT VALID

CREATE FUNCTION app.add(a int, b int DEFAULT 1) RETURNS int LANGUAGE sql COST 7 AS 'SELECT a + b'

ALTER FUNCTION app.add(int, int) SET search_path = app

ALTER FUNCTION app.add(int, int) SECURITY DEFINER

CREATE PROCEDURE app.tidy() LANGUAGE sql AS ''

CREATE AGGREGATE app.total(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0')

CREATE FUNCTION app.window_rank() RETURNS bigint LANGUAGE internal WINDOW AS 'window_rank'

CREATE OPERATOR app.@+@ (FUNCTION = app.add, LEFTARG = int, RIGHTARG = int)

CREATE OPERATOR FAMILY app.family USING btree

ALTER OPERATOR FAMILY app.family USING btree ADD FUNCTION 1 (int4, int8) btint48cmp(int4, int8)

CREATE OPERATOR CLASS app.class FOR TYPE int USING btree AS OPERATOR 1 <, OPERATOR 2 <=, OPERATOR 3 =, OPERATOR 4 >=, OPERATOR 5 >, FUNCTION 1 btint4cmp(int, int)

CREATE CAST (app.pair AS text) WITH INOUT

CREATE COLLATION app.german (LC_COLLATE = 'C', LC_CTYPE = 'C')

CREATE CONVERSION app.conversion FOR 'LATIN1' TO 'UTF8' FROM iso8859_1_to_utf8

CREATE TEXT SEARCH TEMPLATE app.template (LEXIZE = dsimple_lexize, INIT = dsimple_init)

CREATE TEXT SEARCH DICTIONARY app.dictionary (TEMPLATE = simple, ACCEPT = false)

CREATE TEXT SEARCH PARSER app.parser (START = prsd_start, GETTOKEN = prsd_nexttoken, END = prsd_end, LEXTYPES = prsd_lextype)

CREATE TEXT SEARCH CONFIGURATION app.configuration (COPY = simple)

ALTER TEXT SEARCH CONFIGURATION app.configuration ALTER MAPPING FOR word WITH app.dictionary, simple

CREATE VIEW app.view AS SELECT id, email FROM app.users

ALTER VIEW app.view ALTER COLUMN email SET DEFAULT 'nobody'

ALTER VIEW app.view SET (security_barrier = true)

CREATE MATERIALIZED VIEW app.matview AS SELECT id, email FROM app.users

ALTER MATERIALIZED VIEW app.matview ALTER COLUMN email SET STATISTICS 40

ALTER MATERIALIZED VIEW app.matview ALTER COLUMN email SET STORAGE EXTERNAL

ALTER MATERIALIZED VIEW app.matview ALTER COLUMN email SET (n_distinct = 5)

ALTER MATERIALIZED VIEW app.matview SET (fillfactor = 90)

CREATE UNIQUE INDEX matview_id ON app.matview (id)

ALTER MATERIALIZED VIEW app.matview CLUSTER ON matview_id

ALTER MATERIALIZED VIEW app.matview DEPENDS ON EXTENSION hstore

CREATE RULE nothing AS ON DELETE TO app.view DO INSTEAD NOTHING

CREATE RULE nothing AS ON DELETE TO app.users DO INSTEAD NOTHING

ALTER TABLE app.users DISABLE RULE nothing

CREATE FUNCTION app.trigger() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'

CREATE TRIGGER touch BEFORE UPDATE OF email ON app.users FOR EACH ROW WHEN (OLD.email <> NEW.email) EXECUTE FUNCTION app.trigger()

ALTER TABLE app.users DISABLE TRIGGER touch

ALTER TRIGGER touch ON app.users DEPENDS ON EXTENSION hstore

CREATE TRIGGER on_view INSTEAD OF INSERT ON app.view FOR EACH ROW EXECUTE FUNCTION app.trigger()

CREATE CONSTRAINT TRIGGER checked AFTER INSERT ON app.users DEFERRABLE FOR EACH ROW EXECUTE FUNCTION app.trigger()

CREATE TRIGGER each_event AFTER INSERT ON app.events FOR EACH ROW EXECUTE FUNCTION app.trigger()

ALTER TABLE app.events_2024 DISABLE TRIGGER each_event

CREATE POLICY own ON app.users FOR SELECT TO every_kind USING (email = current_user)

CREATE FUNCTION app.on_event() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'

CREATE EVENT TRIGGER noticed ON ddl_command_end WHEN TAG IN ('CREATE SEQUENCE') EXECUTE FUNCTION app.on_event()

ALTER EVENT TRIGGER noticed DISABLE

CREATE PUBLICATION pub FOR TABLE app.users

ALTER PUBLICATION pub SET (publish = 'insert')

ALTER PUBLICATION pub SET TABLE app.users (id, email) WHERE (id > 0) -- since 15

CREATE PUBLICATION schemas FOR TABLES IN SCHEMA app -- since 15

CREATE SUBSCRIPTION sub CONNECTION 'dbname=nowhere' PUBLICATION pub WITH (connect = false, slot_name = NONE)

CREATE FOREIGN DATA WRAPPER wrapper OPTIONS (debug 'true')

CREATE SERVER remote TYPE 't' VERSION '1' FOREIGN DATA WRAPPER wrapper OPTIONS (host 'there')

CREATE USER MAPPING FOR every_kind SERVER remote OPTIONS (usr 'a')

CREATE FOREIGN TABLE app.far (id int OPTIONS (name 'x'), CONSTRAINT c CHECK (id > 0)) SERVER remote OPTIONS (table_name 'far')

CREATE TRIGGER on_far BEFORE INSERT ON app.far FOR EACH ROW EXECUTE FUNCTION app.trigger()

CREATE ACCESS METHOD other_heap TYPE TABLE HANDLER heap_tableam_handler

CREATE TABLE app.in_other_heap (a int) USING other_heap

CREATE FUNCTION app.handler() RETURNS language_handler LANGUAGE c AS '$libdir/plpgsql', 'plpgsql_call_handler' -- setup

CREATE TRUSTED LANGUAGE own_language HANDLER app.handler

GRANT USAGE ON LANGUAGE own_language TO every_kind -- setup

REVOKE USAGE ON LANGUAGE plpgsql FROM PUBLIC

CREATE FUNCTION app.to_mood(internal) RETURNS internal LANGUAGE internal IMMUTABLE AS 'int8inc' -- setup

CREATE TRANSFORM FOR app.pair LANGUAGE sql (FROM SQL WITH FUNCTION app.to_mood(internal))

SELECT lo_create(4711)

COMMENT ON LARGE OBJECT 4711 IS 'large' -- setup

GRANT INSERT ON app.users TO every_kind

GRANT UPDATE (email) ON app.users TO every_kind

GRANT SELECT (email) ON app.view TO every_kind

GRANT EXECUTE ON PROCEDURE app.tidy() TO every_kind

GRANT EXECUTE ON FUNCTION app.total(int) TO every_kind

GRANT USAGE ON SCHEMA app TO every_kind

GRANT USAGE ON SEQUENCE app.seq TO every_kind

GRANT USAGE ON TYPE app.mood TO every_kind WITH GRANT OPTION

REVOKE USAGE ON DOMAIN app.positive FROM PUBLIC

GRANT USAGE ON FOREIGN DATA WRAPPER wrapper TO every_kind

GRANT USAGE ON FOREIGN SERVER remote TO every_kind

GRANT INSERT ON app.matview TO every_kind

GRANT INSERT ON app.far TO every_kind

REVOKE EXECUTE ON FUNCTION pg_catalog.pg_sleep(float8) FROM PUBLIC

GRANT SELECT ON pg_catalog.pg_authid TO every_kind

GRANT SELECT (rolname) ON pg_catalog.pg_authid TO every_kind -- setup

REVOKE EXECUTE ON FUNCTION citext_eq(citext, citext) FROM PUBLIC

DO $$ BEGIN EXECUTE format('GRANT CREATE ON DATABASE %I TO every_kind', current_database()); END $$

DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET work_mem = ''5MB''', current_database()); END $$

DO $$ BEGIN EXECUTE format('ALTER ROLE every_kind IN DATABASE %I SET work_mem = ''6MB''', current_database()); END $$

DO $$ BEGIN EXECUTE format('COMMENT ON DATABASE %I IS ''a database''', current_database()); END $$

CREATE FUNCTION pg_catalog.stray() RETURNS int LANGUAGE sql AS 'SELECT 1'

INSERT INTO pg_seclabel SELECT oid, tableoid, 0, 'dummy', 'secret' FROM pg_class WHERE relname = 'users'

INSERT INTO pg_shseclabel SELECT oid, tableoid, 'dummy', 'secret' FROM pg_database WHERE datname = current_database()

SET allow_in_place_tablespaces = on -- setup -- since 15

CREATE TABLESPACE every_kind LOCATION '' -- setup -- since 15

ALTER TABLE app.child SET TABLESPACE every_kind -- since 15

ALTER TABLE app.events SET TABLESPACE every_kind -- since 15

ALTER INDEX app.users_lower SET TABLESPACE every_kind -- since 15

ALTER MATERIALIZED VIEW app.matview SET TABLESPACE every_kind -- since 15

COMMENT ON ACCESS METHOD other_heap IS 'c'

COMMENT ON AGGREGATE app.total(int) IS 'c'

COMMENT ON CAST (app.pair AS text) IS 'c'

COMMENT ON COLLATION app.german IS 'c'

COMMENT ON COLUMN app.users.email IS 'c'

COMMENT ON COLUMN app.view.email IS 'c'

COMMENT ON COLUMN app.matview.email IS 'c'

COMMENT ON COLUMN app.pair.a IS 'c'

COMMENT ON COLUMN app.far.id IS 'c'

COMMENT ON CONSTRAINT posts_user ON app.posts IS 'c'

COMMENT ON CONSTRAINT above ON DOMAIN app.positive IS 'c'

COMMENT ON CONVERSION app.conversion IS 'c'

COMMENT ON DOMAIN app.positive IS 'c'

COMMENT ON EXTENSION hstore IS 'c'

COMMENT ON EVENT TRIGGER noticed IS 'c'

COMMENT ON FOREIGN DATA WRAPPER wrapper IS 'c'

COMMENT ON FOREIGN TABLE app.far IS 'c'

COMMENT ON FUNCTION app.add(int, int) IS 'c'

COMMENT ON INDEX app.users_lower IS 'c'

COMMENT ON INDEX app.users_pkey IS 'c'

COMMENT ON INDEX app.events_2024_n_idx IS 'c'

COMMENT ON CONSTRAINT all_of_us ON app.events_2024 IS 'c'

COMMENT ON CONSTRAINT later ON app.child IS 'c'

COMMENT ON TRIGGER each_event ON app.events_2024 IS 'c'

COMMENT ON CONSTRAINT checked ON app.users IS 'c'

COMMENT ON CONSTRAINT events_at_not_null ON app.events IS 'c' -- since 18

COMMENT ON SEQUENCE app.users_id_seq IS 'c'

GRANT USAGE ON SEQUENCE app.users_id_seq TO every_kind

REVOKE USAGE ON TYPE app.users FROM PUBLIC

COMMENT ON TYPE app.span_multirange IS 'c' -- since 14

COMMENT ON LANGUAGE own_language IS 'c' -- setup

COMMENT ON MATERIALIZED VIEW app.matview IS 'c'

COMMENT ON OPERATOR app.@+@ (int, int) IS 'c'

COMMENT ON OPERATOR CLASS app.class USING btree IS 'c'

COMMENT ON OPERATOR FAMILY app.family USING btree IS 'c'

COMMENT ON POLICY own ON app.users IS 'c'

COMMENT ON PROCEDURE app.tidy() IS 'c'

COMMENT ON PUBLICATION pub IS 'c'

COMMENT ON RULE nothing ON app.view IS 'c'

COMMENT ON SCHEMA app IS 'c'

COMMENT ON SEQUENCE app.seq IS 'c'

COMMENT ON SERVER remote IS 'c'

COMMENT ON STATISTICS app.stats IS 'c'

COMMENT ON TABLE app.users IS 'c'

COMMENT ON TEXT SEARCH CONFIGURATION app.configuration IS 'c'

COMMENT ON TEXT SEARCH DICTIONARY app.dictionary IS 'c'

COMMENT ON TEXT SEARCH PARSER app.parser IS 'c'

COMMENT ON TEXT SEARCH TEMPLATE app.template IS 'c'

COMMENT ON TRIGGER touch ON app.users IS 'c'

COMMENT ON TRIGGER on_view ON app.view IS 'c'

COMMENT ON TYPE app.mood IS 'c'

COMMENT ON TYPE app.shell IS 'c'

COMMENT ON VIEW app.view IS 'c'

COMMENT ON FUNCTION citext_ne(citext, citext) IS 'mine now' -- setup
