CREATE TABLE teams (id int PRIMARY KEY);
CREATE TABLE members (id int PRIMARY KEY, team int CONSTRAINT users_team_fkey REFERENCES teams);
