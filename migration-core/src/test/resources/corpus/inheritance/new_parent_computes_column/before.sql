CREATE TABLE boxes (id integer, side integer, volume integer, label text);
CREATE TABLE crates (wood text);
