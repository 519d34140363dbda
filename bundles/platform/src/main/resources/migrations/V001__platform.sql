CREATE TABLE subscription (
  listener text PRIMARY KEY,
  patterns text[] NOT NULL,
  seen     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE event (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic        text NOT NULL,
  subject_type text NOT NULL,
  subject_id   text NOT NULL,
  at           timestamptz NOT NULL,
  facts        jsonb NOT NULL
);

CREATE TABLE delivery (
  id        bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id  bigint NOT NULL REFERENCES event ON DELETE CASCADE,
  listener  text NOT NULL,
  state     text NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'done', 'dead')),
  attempts  int NOT NULL DEFAULT 0,
  next_try  timestamptz NOT NULL DEFAULT now(),
  done_at   timestamptz,
  trouble   text,
  UNIQUE (event_id, listener)
);
CREATE INDEX delivery_due ON delivery (listener, id) WHERE state = 'waiting';
CREATE INDEX delivery_done ON delivery (done_at) WHERE state = 'done';

CREATE TABLE job (
  name          text PRIMARY KEY,
  cron          text NOT NULL,
  next_run      timestamptz NOT NULL,
  running_since timestamptz,
  last_run      timestamptz,
  last_millis   bigint,
  last_result   text,
  last_error    text
);
