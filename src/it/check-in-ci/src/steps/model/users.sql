CREATE TABLE users (
    id bigint PRIMARY KEY,
    email text NOT NULL,
    phone_number varchar(20)
);

CREATE INDEX users_email ON users (email);
