-- An account that a provider made for one charge alone.
create table charge_account (
  charge_id  bigint primary key references charge,
  bank       text not null check (bank <> ''),
  number     text not null check (number <> ''),
  holder     text not null check (holder <> ''),
  at         timestamptz not null
);
