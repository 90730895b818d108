CREATE TABLE teams (id int PRIMARY KEY);
CREATE TABLE users (id int PRIMARY KEY, team int REFERENCES teams);
CREATE TABLE members (id int PRIMARY KEY, team int CONSTRAINT users_team_fkey REFERENCES teams);
