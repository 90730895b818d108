CREATE DOMAIN language_code AS char(2) CHECK (VALUE ~ '^[a-z]{2}$');
