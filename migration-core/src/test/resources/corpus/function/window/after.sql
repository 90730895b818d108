CREATE FUNCTION rn() RETURNS bigint LANGUAGE internal WINDOW IMMUTABLE AS 'window_row_number'; CREATE FUNCTION rk() RETURNS bigint LANGUAGE internal WINDOW AS 'window_rank';
