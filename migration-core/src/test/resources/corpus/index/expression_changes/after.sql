CREATE TABLE t (a text, b text, c jsonb, d timestamp);
CREATE INDEX i ON t (upper(a)); CREATE INDEX j ON t ((c->>'y')); CREATE INDEX k ON t ((a || ' ' || b), date_trunc('day', d)); CREATE INDEX l ON t (coalesce(a, b)); CREATE INDEX m ON t (((c->'a')->>'b') text_pattern_ops);
