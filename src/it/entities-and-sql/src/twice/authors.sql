CREATE DOMAIN language_code AS char(2);

CREATE TABLE authors (
    id bigint PRIMARY KEY
);
