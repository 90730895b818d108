CREATE TABLE account (no text PRIMARY KEY);
CREATE TABLE entry (id bigint, booked date NOT NULL, account text NOT NULL REFERENCES account) PARTITION BY RANGE (booked);
CREATE TABLE entry_1 PARTITION OF entry FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE entry_rest PARTITION OF entry DEFAULT;
INSERT INTO account VALUES ('1'); INSERT INTO entry VALUES (1, '2023-02-03', '1'), (2, '2025-02-03', '1');
