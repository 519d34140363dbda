ALTER TABLE job ADD COLUMN failures bigint NOT NULL DEFAULT 0;
CREATE INDEX delivery_dead ON delivery (listener) WHERE state = 'dead';
