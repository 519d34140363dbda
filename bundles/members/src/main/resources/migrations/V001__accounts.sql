create table account (
  id bigint generated always as identity primary key,
  email text not null unique check (email = lower(email)),
  name text not null,
  language text not null default 'ko' check (language in ('ko', 'en')),
  theme text not null default '' check (theme in ('', 'light', 'dark')),
  password text not null,
  status text not null check (status in ('PENDING', 'ACTIVE', 'DORMANT', 'DISABLED')),
  assurance text not null default 'NONE' check (assurance in ('NONE', 'EMAIL', 'IDENTITY', 'DOCUMENT')),
  person text unique,
  memo text not null default '',
  registered timestamptz not null,
  confirmed timestamptz,
  signed_in timestamptz,
  password_changed timestamptz not null,
  warned timestamptz,
  version integer not null default 0,
  check (assurance <> 'IDENTITY' or person is not null)
);
comment on column account.person is 'Keyed hash of the person''s key: one person, one account.';
create index account_registered on account (registered);
create index account_quiet on account (signed_in, registered) where status = 'ACTIVE';

create table role (
  id bigint generated always as identity primary key,
  name text not null unique check (name ~ '^[a-z][a-z0-9-]*$'),
  permissions text not null default ''
);
comment on column role.permissions is 'Separated by blanks: exact names, shop.* or *.';

create table account_role (
  account_id bigint not null references account on delete cascade,
  role_id bigint not null references role,
  primary key (account_id, role_id)
);
create index account_role_role on account_role (role_id);

create table session (
  id bigint generated always as identity primary key,
  hash text not null unique,
  account_id bigint not null references account on delete cascade,
  started timestamptz not null,
  seen timestamptz not null,
  address text not null,
  agent text not null
);
create index session_account on session (account_id);
create index session_seen on session (seen);

create table one_time_token (
  id bigint generated always as identity primary key,
  account_id bigint not null references account on delete cascade,
  purpose text not null check (purpose in ('CONFIRM', 'RESET')),
  hash text not null unique,
  expires timestamptz not null,
  used timestamptz
);
create index one_time_token_account on one_time_token (account_id, purpose);
create index one_time_token_expires on one_time_token (expires);

create table consent (
  id bigint generated always as identity primary key,
  account_id bigint not null references account on delete cascade,
  kind text not null check (kind in ('TERMS', 'PRIVACY', 'REAL_NAME')),
  version text not null,
  given timestamptz not null
);
create index consent_account on consent (account_id);

create table api_key (
  id bigint generated always as identity primary key,
  account_id bigint not null references account on delete cascade,
  label text not null,
  hash text not null unique,
  tail text not null,
  permissions text not null default '',
  created timestamptz not null,
  used timestamptz
);
create index api_key_account on api_key (account_id);

create table sign_in_event (
  id bigint generated always as identity primary key,
  account_id bigint references account on delete cascade,
  who text not null,
  outcome text not null check (outcome in ('OK', 'WRONG', 'PAUSED', 'REFUSED')),
  happened timestamptz not null,
  address text not null,
  agent text not null
);
comment on column sign_in_event.who is 'Keyed hash of the address typed in, so that tries on unknown addresses count alike.';
create index sign_in_event_who on sign_in_event (who, happened);
create index sign_in_event_account on sign_in_event (account_id, happened);
create index sign_in_event_happened on sign_in_event (happened);

insert into role (name, permissions) values
  ('member', ''),
  ('operator', 'shop.* payment.* notifier.* verification.* members.users comments.*'),
  ('editor', 'blog.* docs.* board.* comments.* news.* search.*'),
  ('admin', '*');
