-- What staff have stopped for now. A row is in force until its time is over by this clock; taking it away lets things go on.
create table switch (
    name   text primary key check (name in ('NO_SIGN_UP', 'NO_NEW_BUYERS', 'NO_REFUNDS', 'READ_ONLY') or name ~ '^BRAND:[1-9][0-9]{0,17}$'),
    since  timestamptz not null default now(),
    until  timestamptz,
    reason text not null check (length(reason) between 1 and 300),
    actor  bigint not null,
    check (until > since)
);

create table switch_event (
    id     bigint generated always as identity primary key,
    at     timestamptz not null default now(),
    name   text not null,
    turned text not null check (turned in ('ON', 'OFF')),
    until  timestamptz,
    reason text not null default '' check (length(reason) <= 300),
    actor  bigint not null
);
create trigger switch_event_append_only before update or delete on switch_event for each row execute function append_only();
