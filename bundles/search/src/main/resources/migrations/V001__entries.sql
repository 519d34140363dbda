CREATE TABLE source (
  type    text PRIMARY KEY,
  indexed timestamptz NOT NULL,
  entries int NOT NULL DEFAULT 0
);

-- grams: every pair of neighbouring characters of every word, so that any part of a word of two letters or more is found by index, which trigrams cannot do for Hangul.
CREATE TABLE entry (
  type     text NOT NULL,
  id       text NOT NULL,
  url      text NOT NULL,
  title    text NOT NULL,
  text     text NOT NULL,
  folded   text NOT NULL,
  heading  text NOT NULL,
  grams    text[] NOT NULL,
  weight   int NOT NULL,
  changed  timestamptz NOT NULL,
  run      bigint NOT NULL,
  PRIMARY KEY (type, id)
);
CREATE INDEX entry_grams ON entry USING gin (grams);
CREATE INDEX entry_run ON entry (type, run);
