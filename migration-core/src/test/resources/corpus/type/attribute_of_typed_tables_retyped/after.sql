CREATE TYPE parcel AS (id bigint, weight integer, sender text);
CREATE TABLE sent OF parcel (PRIMARY KEY (id), weight WITH OPTIONS NOT NULL DEFAULT 1);
CREATE TABLE lost OF parcel;
CREATE INDEX lost_weight ON lost (weight);
CREATE VIEW heavy AS SELECT id FROM sent WHERE weight > 5;
