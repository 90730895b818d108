INSERT INTO t SELECT n, 'no ' || n FROM generate_series(1, 20) AS n;
