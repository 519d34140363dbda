-- Whom the site does not serve. What names a person is sealed, and found by a keyed hash; a range of addresses and a country name nobody.
create table block (
  id bigint generated always as identity primary key,
  kind text not null check (kind in ('EMAIL', 'PHONE', 'ADDRESS', 'COUNTRY', 'DEVICE', 'PERSON')),
  code text not null unique,
  sealed text,
  keyed text,
  network inet,
  country text check (country ~ '^[A-Z][A-Z0-9]$'),
  shown text not null check (length(shown) between 1 and 200),
  reason text not null check (length(reason) between 1 and 300),
  until timestamptz,
  created timestamptz not null default now(),
  creator bigint not null,
  ended timestamptz,
  ender bigint,
  hits bigint not null default 0,
  hit_at timestamptz,
  check ((kind = 'ADDRESS') = (network is not null)),
  check ((kind = 'COUNTRY') = (country is not null)),
  check ((kind in ('EMAIL', 'PHONE', 'DEVICE', 'PERSON')) = (keyed is not null)),
  check ((kind in ('EMAIL', 'PHONE')) = (sealed is not null)),
  check (until > created),
  check ((ended is null) = (ender is null))
);
comment on column block.code is 'Bound into the sealed value.';
comment on column block.keyed is 'Keyed hash of the value.';
comment on column block.shown is 'What lists show: of a person''s value only the beginning or the end.';
create unique index block_once on block (kind, coalesce(keyed, country, network::text)) where ended is null;
create index block_keyed on block (keyed) where ended is null;
create index block_network on block using gist (network inet_ops) where ended is null;
create index block_country on block (country) where ended is null;

create function block_stands() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' then
    raise exception 'A block is ended, not deleted' using errcode = 'check_violation';
  end if;
  if old.ended is not null and (new.ended, new.ender) is distinct from (old.ended, old.ender) then
    raise exception 'An ended block stays ended' using errcode = 'check_violation';
  end if;
  if (new.kind, new.code, new.sealed, new.keyed, new.network, new.country, new.reason, new.until, new.created, new.creator)
      is distinct from (old.kind, old.code, old.sealed, old.keyed, old.network, old.country, old.reason, old.until, old.created, old.creator) then
    raise exception 'What is blocked does not change' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger block_stands before update or delete on block for each row execute function block_stands();

create table block_event (
  id bigint generated always as identity primary key,
  at timestamptz not null default now(),
  actor bigint not null,
  what text not null check (what in ('ADDED', 'ENDED', 'IMPORTED', 'EXPORTED')),
  block_id bigint references block,
  count integer not null default 1 check (count >= 0)
);
create function block_event_is_final() returns trigger language plpgsql as $$
begin
  raise exception '% is only ever added to', tg_table_name using errcode = 'check_violation';
end $$;
create trigger block_event_is_final before update or delete on block_event for each row execute function block_event_is_final();

-- Where a sign-in came from, so that staff can block it.
alter table sign_in_event add column country text not null default '', add column device text not null default '';
comment on column sign_in_event.device is 'Keyed hash of the browser''s device id.';

update role set permissions = permissions || ' members.blocks members.blocks.edit' where name = 'operator';
