CREATE TABLE t (a int, b text, c int[], d point, e int4range, f tsvector, g jsonb);
CREATE INDEX i1 ON t USING hash (a); CREATE INDEX i2 ON t USING gin (c); CREATE INDEX i3 ON t USING gist (d); CREATE INDEX i4 ON t USING spgist (d);
CREATE INDEX i5 ON t USING brin (a) WITH (pages_per_range = 16, autosummarize = on); CREATE INDEX i6 ON t USING gin (f) WITH (fastupdate = off);
CREATE INDEX i7 ON t USING gin (g jsonb_path_ops); CREATE INDEX i8 ON t USING gist (e range_ops) WITH (buffering = on, fillfactor = 50);
