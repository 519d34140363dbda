-- Double entry. An entry is written by one statement with all its postings, sums to zero in every currency and is never changed.
create table ledger_entry (
  id            bigint generated always as identity primary key,
  entry_key     text not null unique,
  kind          text not null check (kind ~ '^[A-Z_]+$'),
  subject_type  text not null,
  subject_id    text not null,
  note          text not null default '',
  at            timestamptz not null
);
create index ledger_entry_subject on ledger_entry (subject_type, subject_id);

-- Positive is debit: what the shop holds. Negative is credit: what it owes or earned.
create table ledger_posting (
  id        bigint generated always as identity primary key,
  entry_id  bigint not null references ledger_entry,
  account   text not null check (account ~ '^[a-z]+(:.{1,40})?$'),
  amount    bigint not null,
  currency  text not null check (currency ~ '^[A-Z]{3}$')
);
create index ledger_posting_entry on ledger_posting (entry_id);
create index ledger_posting_account on ledger_posting (account, id) include (amount, currency);

-- What the shop owes a member for money paid over. Kept by the postings of credit:<member>; it cannot fall below zero.
create table credit (
  member    bigint not null,
  currency  text not null,
  balance   bigint not null constraint credit_not_negative check (balance >= 0),
  primary key (member, currency)
);

create function ledger_balanced() returns trigger language plpgsql as $$
begin
  if exists (select 1 from added group by entry_id, currency having sum(amount) <> 0) then
    raise exception 'the postings of an entry do not sum to zero' using errcode = 'check_violation', constraint = 'ledger_balanced';
  end if;
  insert into payment.credit (member, currency, balance)
    select distinct substring(account from 8)::bigint, currency, 0 from added where account like 'credit:%' order by 1, 2 on conflict do nothing;
  update payment.credit c set balance = c.balance - a.amount
    from (select substring(account from 8)::bigint as member, currency, sum(amount) as amount from added where account like 'credit:%' group by 1, 2) a
    where c.member = a.member and c.currency = a.currency;
  return null;
end $$;
create trigger ledger_balanced after insert on ledger_posting referencing new table as added for each statement execute function ledger_balanced();

create function ledger_not_empty() returns trigger language plpgsql as $$
begin
  if (select count(*) from payment.ledger_posting where entry_id = new.id) < 2 then
    raise exception 'the entry % has fewer than two postings', new.entry_key using errcode = 'check_violation', constraint = 'ledger_not_empty';
  end if;
  return null;
end $$;
create constraint trigger ledger_not_empty after insert on ledger_entry deferrable initially deferred for each row execute function ledger_not_empty();

create function ledger_kept() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is only ever added to' using errcode = 'restrict_violation', constraint = 'ledger_kept';
end $$;
create trigger ledger_entry_kept before update or delete or truncate on ledger_entry for each statement execute function ledger_kept();
create trigger ledger_posting_kept before update or delete or truncate on ledger_posting for each statement execute function ledger_kept();

-- What happened before there were books.
with entry as (
  insert into ledger_entry (entry_key, kind, subject_type, subject_id, note, at)
  select 'deposit:' || id, 'DEPOSIT', 'payment.deposit', id::text, '', stored_at from deposit where reason <> 'NOT_A_DEPOSIT' order by id
  returning id, subject_id
)
insert into ledger_posting (entry_id, account, amount, currency)
select e.id, p.account, p.amount, 'KRW' from entry e join deposit d on d.id = e.subject_id::bigint
cross join lateral (values ('bank:' || d.account, d.amount), ('suspense', -d.amount)) p (account, amount);

with entry as (
  insert into ledger_entry (entry_key, kind, subject_type, subject_id, note, at)
  select 'aside:' || id, 'ASIDE', 'payment.deposit', id::text, note, decided_at from deposit where reason = 'PUT_ASIDE' order by id
  returning id, subject_id
)
insert into ledger_posting (entry_id, account, amount, currency)
select e.id, p.account, p.amount, 'KRW' from entry e join deposit d on d.id = e.subject_id::bigint
cross join lateral (values ('suspense', d.amount), ('aside', -d.amount)) p (account, amount);

with entry as (
  insert into ledger_entry (entry_key, kind, subject_type, subject_id, note, at)
  select 'sale:' || c.code, 'SALE', c.subject_type, c.subject_id, c.code, r.issued_at from receipt r join charge c on c.id = r.charge_id order by r.id
  returning id, note
)
insert into ledger_posting (entry_id, account, amount, currency)
select e.id, p.account, p.amount, c.currency from entry e join charge c on c.code = e.note
cross join lateral (values (case c.method when 'bank' then 'suspense' else c.method end, c.amount), ('sales', -c.amount)) p (account, amount);

with entry as (
  insert into ledger_entry (entry_key, kind, subject_type, subject_id, note, at)
  select 'overpaid:' || d.id, 'OVERPAID', 'payment.deposit', d.id::text, '', d.decided_at from deposit d join charge c on c.id = d.charge_id where d.amount > c.amount
  returning id, subject_id
)
insert into ledger_posting (entry_id, account, amount, currency)
select e.id, p.account, p.amount, 'KRW' from entry e join deposit d on d.id = e.subject_id::bigint join charge c on c.id = d.charge_id
cross join lateral (values ('suspense', d.amount - c.amount), ('credit:' || c.payer, c.amount - d.amount)) p (account, amount);

with entry as (
  insert into ledger_entry (entry_key, kind, subject_type, subject_id, note, at)
  select 'refund:' || f.refund_key, 'REFUND', c.subject_type, c.subject_id, f.refund_key, f.done_at
  from refund f join charge c on c.id = f.charge_id join receipt r on r.charge_id = c.id where f.state = 'DONE' order by f.id
  returning id, note
)
insert into ledger_posting (entry_id, account, amount, currency)
select e.id, p.account, p.amount, f.currency from entry e join refund f on f.refund_key = e.note join charge c on c.id = f.charge_id
cross join lateral (values ('sales', f.amount), (case c.method when 'bank' then 'outgoing' else c.method end, -f.amount)) p (account, amount);
