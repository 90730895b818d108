CREATE TYPE state AS ENUM ('new', 'open', 'shut');
CREATE TYPE change AS (at date, to_state state);
COMMENT ON COLUMN change.at IS 'the day';
CREATE DOMAIN visible AS state DEFAULT 'open' CONSTRAINT visible_check CHECK (VALUE <> 'new');
CREATE TYPE history AS (last change, shown visible);
CREATE TABLE ticket (id integer, past change[], present history, shown visible) PARTITION BY LIST (id);
CREATE TABLE ticket_1 PARTITION OF ticket FOR VALUES IN (1);
CREATE VIEW last_change AS SELECT ((present).last).at FROM ticket;
