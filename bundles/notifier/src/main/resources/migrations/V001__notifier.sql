-- What is to leave the house. Address and values are sealed; the row says only what it is about.
create table dispatch (
  id            bigint generated always as identity primary key,
  uid           text not null unique,
  notice_key    text not null unique,
  topic         text not null,
  audience      text not null check (audience in ('MEMBER', 'OPERATORS')),
  channel       text not null,
  recipient     text not null,
  facts         text not null,
  locale        text not null,
  subject_type  text not null,
  subject_id    text not null,
  state         text not null check (state in ('WAITING', 'SENT', 'DEAD')),
  round         integer not null default 1 check (round > 0),
  attempts      integer not null default 0 check (attempts >= 0),
  next_try_at   timestamptz not null,
  provider_id   text not null default '',
  trouble       text not null default '',
  created_at    timestamptz not null,
  sent_at       timestamptz,
  check ((state = 'SENT') = (sent_at is not null))
);
create index dispatch_due on dispatch (next_try_at) where state = 'WAITING';
create index dispatch_dead on dispatch (id) where state = 'DEAD';
create index dispatch_sent on dispatch (sent_at) where state = 'SENT';

-- Who hears of what. A pattern is a topic, or its beginning and ".*"; the longest that fits decides.
create table subscription (
  id        bigint generated always as identity primary key,
  topic     text not null check (topic ~ '^[a-z][a-z0-9.-]*(\.\*)?$'),
  audience  text not null check (audience in ('MEMBER', 'OPERATORS')),
  channel   text not null default 'mail' check (channel <> ''),
  active    boolean not null default true,
  unique (topic, audience, channel)
);
-- A topic is only told where some plugin has words for it, so the patterns may be wide. Every paid order is not worth a mail to the operators, unless they say so.
insert into subscription (topic, audience, active) values
  ('order.*', 'MEMBER', true), ('member.*', 'MEMBER', true), ('payment.*', 'MEMBER', true), ('refund.*', 'MEMBER', true),
  ('order.*', 'OPERATORS', true), ('order.paid', 'OPERATORS', false), ('deposit.*', 'OPERATORS', true), ('payment.*', 'OPERATORS', true),
  ('pins.*', 'OPERATORS', true), ('refund.*', 'OPERATORS', true);
