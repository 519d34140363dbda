-- A message can also be uncertain (it may have left) or have met a closed channel.
alter table dispatch drop constraint dispatch_state_check;
alter table dispatch add constraint dispatch_state_check check (state in ('WAITING', 'SENT', 'DEAD', 'UNSURE', 'OFF'));
-- A hint of the address for staff; whether a try is under way; alerts of one kind to one address, and how many a row speaks of.
alter table dispatch add column recipient_hint text not null default '';
alter table dispatch add column sending boolean not null default false;
alter table dispatch add column group_key text not null default '';
alter table dispatch add column parts integer not null default 1 check (parts > 0);
alter table dispatch add column due_at timestamptz;
update dispatch set due_at = created_at;
alter table dispatch alter column due_at set not null;
create index dispatch_group on dispatch (group_key, id) where group_key <> '';
create index dispatch_state on dispatch (state, id);
create index dispatch_topic on dispatch (topic, id);

-- What has ended is only ever sent anew, as a round of its own.
create function dispatch_moves() returns trigger language plpgsql as $$
begin
  if old.state <> new.state and old.state <> 'WAITING' and not (new.state = 'WAITING' and new.round = old.round + 1) then
    raise exception 'a dispatch does not go from % to %', old.state, new.state;
  end if;
  return new;
end $$;
create trigger dispatch_moves before update of state on dispatch for each row execute function dispatch_moves();

-- More events that one waiting alert tells of.
create table part (
  id            bigint generated always as identity primary key,
  dispatch_id   bigint not null references dispatch on delete cascade,
  notice_key    text not null unique,
  facts         text not null,
  subject_type  text not null,
  subject_id    text not null
);
create index part_dispatch on part (dispatch_id);

-- What members may switch off, and what they have chosen. The rest is always told.
alter table subscription add column optional boolean not null default false;
alter table subscription add constraint subscription_optional check (audience = 'MEMBER' or not optional);
create table choice (
  member_id   bigint not null,
  topic       text not null,
  channel     text not null,
  wanted      boolean not null,
  changed_at  timestamptz not null,
  primary key (member_id, topic, channel)
);

-- Staff's own words in place of the shipped ones. Placeholders only; a row without its plugin does no harm.
create table wording (
  topic       text not null,
  audience    text not null check (audience in ('MEMBER', 'OPERATORS')),
  language    text not null check (language in ('ko', 'en')),
  subject     text not null check (subject <> '' and length(subject) <= 200),
  text        text not null check (text <> '' and length(text) <= 4000),
  changed_by  bigint not null,
  changed_at  timestamptz not null,
  primary key (topic, audience, language)
);

-- A chat hears of what needs a human; a text message goes out when vouchers or money arrive, to numbers that were proven.
insert into subscription (topic, audience, channel, active, optional) values
  ('order.delivered', 'MEMBER', 'sms', true, true), ('payment.refunded', 'MEMBER', 'sms', true, true), ('refund.paid', 'MEMBER', 'sms', true, true),
  ('order.*', 'OPERATORS', 'chat', true, false), ('order.paid', 'OPERATORS', 'chat', false, false), ('deposit.*', 'OPERATORS', 'chat', true, false),
  ('payment.*', 'OPERATORS', 'chat', true, false), ('refund.*', 'OPERATORS', 'chat', true, false), ('stock.*', 'OPERATORS', 'chat', true, false),
  ('charge.*', 'OPERATORS', 'chat', true, false), ('books.*', 'OPERATORS', 'chat', true, false), ('member.*', 'OPERATORS', 'chat', true, false),
  ('identity.*', 'OPERATORS', 'chat', true, false), ('notifier.*', 'OPERATORS', 'chat', true, false),
  ('stock.*', 'OPERATORS', 'mail', true, false), ('charge.*', 'OPERATORS', 'mail', true, false), ('books.*', 'OPERATORS', 'mail', true, false),
  ('deposit.matched', 'OPERATORS', 'mail', false, false), ('deposit.matched', 'OPERATORS', 'chat', false, false);
insert into subscription (topic, audience, channel, active, optional) values ('order.expired', 'MEMBER', 'mail', true, true);
