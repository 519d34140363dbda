-- A member's credit that staff transferred to the member. The books hold the amounts; this says who did it and how.
create table credit_payout (
  id         bigint generated always as identity primary key,
  payout_key text not null unique check (length(payout_key) between 1 and 200),
  member     bigint not null,
  amount     bigint not null check (amount > 0),
  currency   text not null,
  note       text not null check (note <> ''),
  staff      bigint not null,
  at         timestamptz not null
);
create index credit_payout_member on credit_payout (member, id);
