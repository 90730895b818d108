CREATE TYPE parcel AS (id integer, weight text, size text);
CREATE TABLE sent OF parcel (PRIMARY KEY (id), weight WITH OPTIONS NOT NULL);
CREATE TABLE lost OF parcel;
CREATE INDEX lost_weight ON lost (weight);
CREATE VIEW heavy AS SELECT id FROM sent WHERE weight > '5';
