create table identity_check (
  id bigint generated always as identity primary key,
  code text not null unique,
  member bigint not null,
  visitor text not null check (visitor <> ''),
  verifier text not null,
  state text not null unique,
  token text,
  onward text not null default '',
  outcome text not null check (outcome in ('STARTED', 'ASKING', 'ANSWERED', 'VERIFIED', 'SUPERSEDED', 'CANCELLED', 'FAILED', 'OTHER_NAME', 'TAKEN', 'UNDERAGE',
    'INCOMPLETE', 'ABANDONED')),
  reason text not null default '',
  started timestamptz not null,
  expires timestamptz not null,
  finished timestamptz,
  name text,
  born text,
  sex text,
  carrier text,
  phone text,
  person_key text,
  person text,
  -- Personal fields are there while they prove something, and only then.
  check ((person is not null) = (outcome in ('ANSWERED', 'VERIFIED'))),
  check (person is not null or coalesce(name, born, sex, carrier, phone, person_key) is null),
  check (outcome in ('STARTED', 'ASKING') or token is null)
);
comment on column identity_check.code is 'Bound into every sealed value of the row.';
comment on column identity_check.state is 'SHA-256 of what the browser carries.';
comment on column identity_check.person is 'Keyed hash of the person''s key.';
-- One person, one member.
create unique index identity_check_person on identity_check (person) where outcome in ('ANSWERED', 'VERIFIED');
create index identity_check_member on identity_check (member, id);
create index identity_check_open on identity_check (outcome, expires) where outcome in ('STARTED', 'ASKING', 'ANSWERED');
