-- Where transfers go.
create table account (
  id        bigint generated always as identity primary key,
  code      text not null unique check (code ~ '^[a-z0-9][a-z0-9-]{1,19}$'),
  bank      text not null check (bank <> ''),
  number    text not null check (number <> ''),
  holder    text not null check (holder <> ''),
  position  integer not null default 0,
  active    boolean not null default true
);

-- What is to be paid for one thing by one method. The state only moves forward; every change is a guarded update.
create table charge (
  id            bigint generated always as identity primary key,
  code          text not null unique check (code ~ '^[a-z2-7]{26}$'),
  subject_type  text not null,
  subject_id    text not null,
  method        text not null,
  amount        bigint not null check (amount > 0),
  currency      text not null check (currency ~ '^[A-Z]{3}$'),
  title         text not null,
  payer         bigint not null,
  payer_name    text not null,
  payer_key     text not null,
  locale        text not null,
  come_back     text not null check (come_back ~ '^/([^/\\]|$)'),
  next          text,
  state         text not null check (state in ('PENDING', 'SETTLED', 'CANCELLED', 'FAILED', 'REFUNDED')),
  reference     text,
  until_at      timestamptz not null,
  created_at    timestamptz not null,
  asked_at      timestamptz,
  closed_at     timestamptz,
  check ((state = 'PENDING') = (closed_at is null))
);
create unique index charge_open on charge (subject_type, subject_id, method) where state = 'PENDING';
create unique index charge_reference on charge (method, reference) where reference is not null;
create index charge_subject on charge (subject_type, subject_id);
create index charge_waiting_name on charge (payer_key) where method = 'bank';
create index charge_waiting_amount on charge (amount) where method = 'bank';
create index charge_unsure on charge (asked_at nulls first, created_at) where method <> 'bank' and state in ('PENDING', 'CANCELLED', 'FAILED');

-- Money came in, once for a charge.
create table receipt (
  id         bigint generated always as identity primary key,
  code       text not null unique,
  charge_id  bigint not null unique references charge,
  amount     bigint not null check (amount > 0),
  currency   text not null,
  method     text not null,
  issued_at  timestamptz not null
);

-- Money goes back, once for a key.
create table refund (
  id            bigint generated always as identity primary key,
  refund_key    text not null unique,
  charge_id     bigint not null references charge,
  amount        bigint not null check (amount > 0),
  currency      text not null,
  reason        text not null,
  state         text not null check (state in ('WAITING', 'BY_HAND', 'DONE')),
  attempts      integer not null default 0,
  created_at    timestamptz not null,
  asked_at      timestamptz,
  done_at       timestamptz,
  check ((state = 'DONE') = (done_at is not null))
);
create index refund_charge on refund (charge_id);
create index refund_waiting on refund (asked_at nulls first) where state = 'WAITING';

-- What the outside told us, as it came.
create table inbox_entry (
  id           bigint generated always as identity primary key,
  provider     text not null,
  message_id   text not null,
  headers      text not null,
  body         bytea not null check (octet_length(body) <= 65536),
  charge_code  text,
  state        text not null check (state in ('NEW', 'DONE', 'IGNORED', 'REFUSED')),
  attempts     integer not null default 0,
  note         text not null default '',
  received_at  timestamptz not null,
  done_at      timestamptz,
  unique (provider, message_id)
);
create index inbox_entry_received on inbox_entry (received_at);

-- A movement on our account, told by the bank. The natural key makes a repeated notice harmless.
create table deposit (
  id           bigint generated always as identity primary key,
  account      text not null,
  received_at  timestamptz not null,
  payer_name   text not null,
  method       text not null,
  amount       bigint not null check (amount > 0),
  balance      bigint not null check (balance >= 0),
  state        text not null check (state in ('NEW', 'MATCHED', 'QUEUED', 'IGNORED')),
  reason       text not null,
  note         text not null default '',
  charge_id    bigint references charge,
  decided_by   bigint,
  stored_at    timestamptz not null,
  decided_at   timestamptz,
  unique (account, received_at, payer_name, method, amount, balance),
  check ((state = 'MATCHED') = (charge_id is not null))
);
-- One deposit settles one charge and the other way round.
create unique index deposit_charge on deposit (charge_id) where charge_id is not null;
create index deposit_open on deposit (state, id) where state in ('NEW', 'QUEUED');
create index deposit_balance on deposit (account, received_at desc, id desc);
