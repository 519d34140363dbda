-- The file a batch came in; and a keyed hash of what was sent, so that a repeated key with another text is told apart.
alter table pin_batch add column source text not null default '' check (length(source) <= 200);
alter table pin_batch add column request_hash text not null default '';
-- A code that somebody sends in is found by its hash, whichever brand it is of.
create index pin_by_hash on pin (index_hash);
