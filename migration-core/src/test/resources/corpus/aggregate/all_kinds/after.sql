CREATE AGGREGATE s(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0', COMBINEFUNC = int4pl, PARALLEL = SAFE);
CREATE AGGREGATE c(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '0');
CREATE AGGREGATE m(int) (SFUNC = int4pl, STYPE = int, INITCOND = '0', MSFUNC = int4pl, MINVFUNC = int4mi, MSTYPE = int, MINITCOND = '0');
CREATE AGGREGATE p(float8 ORDER BY anyelement) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA);
CREATE AGGREGATE r(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final, FINALFUNC_EXTRA, HYPOTHETICAL);
CREATE AGGREGATE mx(bigint) (SFUNC = int8larger, STYPE = bigint, SSPACE = 100, MSSPACE = 50, MSFUNC = int8larger, MINVFUNC = int8larger, MSTYPE = bigint);
CREATE AGGREGATE mi(int) (SFUNC = int4smaller, STYPE = int, SORTOP = <);
COMMENT ON AGGREGATE s(int) IS 'S'; COMMENT ON AGGREGATE c(*) IS 'C'; COMMENT ON AGGREGATE p(float8 ORDER BY anyelement) IS 'P';
