-- Which silences of the banks staff were told of, each by the last notice before it.
create table deposit_silence (
  since    timestamptz primary key,
  told_at  timestamptz not null
);
