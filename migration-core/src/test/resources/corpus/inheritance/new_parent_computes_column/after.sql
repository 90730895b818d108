CREATE TABLE solids (id integer, side integer, volume bigint GENERATED ALWAYS AS (side % 9) STORED);
CREATE TABLE boxes (id integer, side integer, label text) INHERITS (solids);
CREATE TABLE crates (wood text);
