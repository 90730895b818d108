CREATE TABLE event (id integer NOT NULL, at timestamp NOT NULL, size integer) PARTITION BY RANGE (at);
CREATE TABLE event_old PARTITION OF event FOR VALUES FROM ('2023-01-01') TO ('2024-01-01');
CREATE TABLE event_new PARTITION OF event DEFAULT;
