-- Staff find a member by phone, and whoever is blocked is turned away here too.
alter table identity_check drop constraint identity_check_outcome_check;
alter table identity_check add constraint identity_check_outcome_check check (outcome in ('STARTED', 'ASKING', 'ANSWERED', 'VERIFIED', 'SUPERSEDED', 'CANCELLED',
  'FAILED', 'OTHER_NAME', 'TAKEN', 'UNDERAGE', 'INCOMPLETE', 'ABANDONED', 'REFUSED'));
alter table identity_check add column phone_index text, add constraint identity_check_phone_index check (phone is not null or phone_index is null);
comment on column identity_check.phone_index is 'Keyed hash of the phone number.';
create index identity_check_phone on identity_check (phone_index) where phone_index is not null;
create index identity_check_without_phone_index on identity_check (id) where phone is not null and phone_index is null;

-- Who had a phone number shown in clear, of whom, when and from where.
create table phone_reveal (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  member bigint not null,
  actor bigint not null,
  address text not null
);
create index phone_reveal_member on phone_reveal (member, id);
create function phone_reveal_is_final() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'check_violation';
end $$;
create trigger phone_reveal_is_final before update or delete on phone_reveal for each row execute function phone_reveal_is_final();
