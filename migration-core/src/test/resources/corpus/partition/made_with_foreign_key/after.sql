CREATE TABLE customer (id bigint PRIMARY KEY);

CREATE TABLE payment (
    id bigserial,
    customer bigint NOT NULL REFERENCES customer,
    paid date NOT NULL,
    PRIMARY KEY (paid, id, customer)
) PARTITION BY RANGE (paid);

CREATE TABLE payment_2022 PARTITION OF payment FOR VALUES FROM ('2022-01-01') TO ('2023-01-01')
    PARTITION BY HASH (customer);

CREATE TABLE payment_2022_0 PARTITION OF payment_2022 FOR VALUES WITH (MODULUS 1, REMAINDER 0);

CREATE TABLE payment_other PARTITION OF payment DEFAULT;
