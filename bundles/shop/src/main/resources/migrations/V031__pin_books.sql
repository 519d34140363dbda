-- Where every PIN has been. Who and why are what the transaction says of itself: set_config('hanok.actor', …, true) and 'hanok.reason'.
create table pin_event (
    id            bigint generated always as identity primary key,
    pin_id        bigint not null,
    at            timestamptz not null default now(),
    from_state    text not null,
    to_state      text not null,
    order_line_id bigint,
    actor         text not null check (length(actor) <= 60),
    reason        text not null check (length(reason) <= 500)
);
create index pin_event_by_pin on pin_event (pin_id, id);
create trigger pin_event_append_only before update or delete on pin_event for each row execute function append_only();

-- The double-entry book of PINs: each row takes a number of them from one account and puts it into another. SUPPLIER is the world outside.
create table pin_entry (
    id           bigint generated always as identity primary key,
    at           timestamptz not null default now(),
    product_id   bigint not null,
    from_account text not null check (from_account in ('SUPPLIER', 'AVAILABLE', 'RESERVED', 'DELIVERED', 'QUARANTINED', 'DEAD')),
    to_account   text not null check (to_account in ('SUPPLIER', 'AVAILABLE', 'RESERVED', 'DELIVERED', 'QUARANTINED', 'DEAD')),
    pins         bigint not null check (pins > 0),
    actor        text not null check (length(actor) <= 60),
    check (from_account <> to_account)
);
create index pin_entry_by_product on pin_entry (product_id, id);
create trigger pin_entry_append_only before update or delete on pin_entry for each row execute function append_only();

insert into pin_entry (product_id, from_account, to_account, pins, actor)
    select product_id, 'SUPPLIER', state, count(*), '' from pin group by product_id, state order by product_id, state;

-- Whatever statement moves PINs, by whatever way, is booked in the same transaction: one row for each product and pair of accounts, however many PINs.
create function pin_came() returns trigger language plpgsql set search_path from current as $$
begin
    insert into pin_entry (product_id, from_account, to_account, pins, actor)
        select product_id, 'SUPPLIER', state, count(*), left(coalesce(current_setting('hanok.actor', true), ''), 60) from fresh group by product_id, state;
    return null;
end $$;
create function pin_moved() returns trigger language plpgsql set search_path from current as $$
declare
    who text := left(coalesce(current_setting('hanok.actor', true), ''), 60);
    why text := left(coalesce(current_setting('hanok.reason', true), ''), 500);
begin
    insert into pin_event (pin_id, from_state, to_state, order_line_id, actor, reason)
        select n.id, o.state, n.state, coalesce(n.order_line_id, o.order_line_id), who, why from fresh n join stale o on o.id = n.id
        where n.state <> o.state or n.order_line_id is distinct from o.order_line_id order by n.id;
    if found then
        insert into pin_entry (product_id, from_account, to_account, pins, actor)
            select n.product_id, o.state, n.state, count(*), who from fresh n join stale o on o.id = n.id where n.state <> o.state group by 1, 2, 3;
    end if;
    return null;
end $$;
create function pin_left() returns trigger language plpgsql set search_path from current as $$
declare
    who text := left(coalesce(current_setting('hanok.actor', true), ''), 60);
begin
    insert into pin_event (pin_id, from_state, to_state, actor, reason)
        select id, state, '', who, left(coalesce(current_setting('hanok.reason', true), ''), 500) from stale order by id;
    insert into pin_entry (product_id, from_account, to_account, pins, actor)
        select product_id, state, 'SUPPLIER', count(*), who from stale group by product_id, state;
    return null;
end $$;
create trigger pin_came after insert on pin referencing new table as fresh for each statement execute function pin_came();
create trigger pin_moved after update on pin referencing old table as stale new table as fresh for each statement execute function pin_moved();
create trigger pin_left after delete on pin referencing old table as stale for each statement execute function pin_left();

-- Only what is unsold ever leaves by deletion.
create function pin_gone() returns trigger language plpgsql as $$
begin
    if old.state <> 'AVAILABLE' and not (old.state = 'RESERVED' and old.reserved_until <= now()) then
        raise exception 'A PIN that is % is not removed', old.state using errcode = 'check_violation';
    end if;
    return old;
end $$;
create trigger pin_gone before delete on pin for each row execute function pin_gone();

-- What the books say is there, what is there, and what was bought, wherever two of them differ.
create view pin_imbalance as
    with booked as (
        select product_id, account, sum(pins) as pins from (
            select product_id, to_account as account, pins from pin_entry union all select product_id, from_account, -pins from pin_entry) e
        group by product_id, account
    ), counted as (
        select product_id, state as account, count(*) as pins from pin group by product_id, state
        union all select product_id, 'SUPPLIER', -sum(loaded - reverted) from pin_batch group by product_id
    )
    select product_id, account, coalesce(b.pins, 0) as booked, coalesce(c.pins, 0) as counted
    from booked b full join counted c using (product_id, account) where coalesce(b.pins, 0) <> coalesce(c.pins, 0);

-- What was last seen of a thing that is watched, so that a change is told once.
create table watch (
    name   text primary key check (length(name) <= 100),
    state  text not null,
    before text not null default '',
    since  timestamptz not null default now()
);
