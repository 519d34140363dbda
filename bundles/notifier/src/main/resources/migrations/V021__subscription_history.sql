-- Who switched what on or off, and when. Rows are only ever added.
create table subscription_change (
  id        bigint generated always as identity primary key,
  topic     text not null,
  audience  text not null check (audience in ('MEMBER', 'OPERATORS')),
  channel   text not null,
  active    boolean not null,
  optional  boolean not null,
  actor     bigint not null,
  at        timestamptz not null
);
create function subscription_change_stays() returns trigger language plpgsql as $$
begin
  raise exception 'what was changed about subscriptions is not rewritten';
end $$;
create trigger subscription_change_stays before update or delete on subscription_change for each row execute function subscription_change_stays();
