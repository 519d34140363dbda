-- What staff were told about a paid charge, once for each reason.
create table charge_alarm (
  charge_id  bigint not null references charge,
  reason     text not null check (reason <> ''),
  at         timestamptz not null,
  primary key (charge_id, reason)
);
