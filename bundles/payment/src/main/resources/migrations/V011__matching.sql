-- A deposit may be a part of what a charge asks for, may be given back, and says how sure its match was and why.
alter table deposit drop constraint deposit_state_check, drop constraint deposit_check,
  add constraint deposit_state_check check (state in ('NEW', 'MATCHED', 'PARTIAL', 'QUEUED', 'IGNORED', 'RETURNED')),
  add constraint deposit_charge_check check ((state in ('MATCHED', 'PARTIAL')) = (charge_id is not null)),
  add column confidence integer check (confidence between 0 and 9999),
  add column findings text not null default '';
drop index deposit_charge;
create index deposit_charge on deposit (charge_id) where charge_id is not null;
drop index deposit_open;
create index deposit_open on deposit (state, id) where state in ('NEW', 'QUEUED', 'PARTIAL');

-- What the bank told is never changed; what pays a charge or went back stays so.
create function deposit_move() returns trigger language plpgsql as $$
begin
  if (old.account, old.received_at, old.payer_name, old.method, old.amount, old.balance, old.stored_at)
      is distinct from (new.account, new.received_at, new.payer_name, new.method, new.amount, new.balance, new.stored_at) then
    raise exception 'what a bank told is not changed' using errcode = 'check_violation';
  end if;
  if old.state <> new.state and (old.state, new.state) not in (
      ('NEW', 'MATCHED'), ('NEW', 'PARTIAL'), ('NEW', 'QUEUED'), ('NEW', 'IGNORED'), ('NEW', 'RETURNED'),
      ('QUEUED', 'MATCHED'), ('QUEUED', 'PARTIAL'), ('QUEUED', 'IGNORED'), ('QUEUED', 'RETURNED'),
      ('IGNORED', 'MATCHED'), ('IGNORED', 'PARTIAL'), ('IGNORED', 'QUEUED'), ('IGNORED', 'RETURNED'),
      ('PARTIAL', 'MATCHED'), ('PARTIAL', 'QUEUED'), ('PARTIAL', 'RETURNED')) then
    raise exception 'a deposit does not move from % to %', old.state, new.state using errcode = 'check_violation';
  end if;
  if old.state in ('MATCHED', 'RETURNED') and new.charge_id is distinct from old.charge_id then
    raise exception 'a deposit that is decided stays so' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger deposit_move before update on deposit for each row execute function deposit_move();
create function deposit_kept() returns trigger language plpgsql as $$
begin
  raise exception 'deposits are never deleted' using errcode = 'restrict_violation';
end $$;
create trigger deposit_kept before delete on deposit for each row execute function deposit_kept();

-- Other names that a member has paid under, learnt from what was attached.
create table payer_alias (
  payer_key  text not null check (payer_key <> ''),
  member     bigint not null,
  first_at   timestamptz not null,
  primary key (payer_key, member)
);

-- A staff decision that came with an Idempotency-Key, kept with its effect.
create table deed_key (
  staff    bigint not null,
  deed_key text not null check (length(deed_key) between 1 and 200),
  deed     text not null,
  at       timestamptz not null,
  primary key (staff, deed_key)
);
