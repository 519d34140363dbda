-- What the last look at the books found; one row.
create table ledger_check (
  one       boolean primary key default true check (one),
  findings  text not null default '',
  at        timestamptz not null
);
