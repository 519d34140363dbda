-- An order moves along three axes. What may follow what is held here, so that no path through the code can move an order backwards.
create table orders (
    id             bigint generated always as identity primary key,
    number         text not null unique check (number ~ '^[0-9]{8}-[2-9A-HJKMNP-Z]{6}$'),
    member_id      bigint not null,
    payer_name     text not null check (length(payer_name) <= 100),
    locale         text not null check (locale in ('ko', 'en')),
    channel        text not null default 'www',
    order_state    text not null default 'PLACED' check (order_state in ('PLACED', 'COMPLETED', 'EXPIRED', 'CANCELLED')),
    payment_state  text not null default 'UNPAID' check (payment_state in ('UNPAID', 'PAID', 'PARTIALLY_REFUNDED', 'REFUNDED')),
    delivery_state text not null default 'NONE' check (delivery_state in ('NONE', 'WAITING', 'PARTIAL', 'DELIVERED')),
    method         text not null check (length(method) between 1 and 40),
    currency       text not null check (currency ~ '^[A-Z]{3}$'),
    face_total     bigint not null check (face_total >= 0),
    list_total     bigint not null check (list_total >= 0),
    total          bigint not null check (total >= 0),
    pins           integer not null check (pins > 0),
    consent        text not null,
    address        text not null check (length(address) <= 64),
    agent          text not null check (length(agent) <= 300),
    request_key    text not null check (length(request_key) between 8 and 256),
    request_hash   text not null,
    charge         text,
    placed_at      timestamptz not null default now(),
    expires_at     timestamptz not null,
    paid_at        timestamptz,
    delivered_at   timestamptz,
    closed_at      timestamptz,
    -- What the three axes mean together: one word for tabs, badges and counts.
    stage          text generated always as (case
        when order_state = 'CANCELLED' then 'CANCELLED'
        when order_state = 'EXPIRED' then 'EXPIRED'
        when payment_state = 'REFUNDED' then 'REFUNDED'
        when payment_state = 'UNPAID' then 'UNPAID'
        when delivery_state = 'DELIVERED' then 'DELIVERED'
        when delivery_state = 'PARTIAL' then 'PARTIAL'
        else 'WAITING' end) stored,
    unique (member_id, request_key),
    constraint unpaid_is_undelivered check (payment_state <> 'UNPAID' or (delivery_state = 'NONE' and paid_at is null)),
    constraint paid_has_a_time check (payment_state = 'UNPAID' or paid_at is not null),
    constraint delivered_has_a_time check ((delivery_state = 'DELIVERED') = (delivered_at is not null)),
    constraint completed_is_delivered check (order_state <> 'COMPLETED' or delivery_state = 'DELIVERED'),
    constraint expired_is_unpaid check (order_state <> 'EXPIRED' or payment_state = 'UNPAID'),
    constraint cancelled_keeps_no_money check (order_state <> 'CANCELLED' or payment_state in ('UNPAID', 'REFUNDED')),
    constraint closed_has_a_time check ((order_state in ('EXPIRED', 'CANCELLED')) = (closed_at is not null))
);
create index orders_by_member on orders (member_id, id desc);
create index orders_by_stage on orders (stage, id desc);
create index orders_by_payer on orders (payer_name);
create index orders_unpaid on orders (expires_at) where order_state = 'PLACED' and payment_state = 'UNPAID';
create index orders_without_charge on orders (id) where charge is null and order_state = 'PLACED' and payment_state = 'UNPAID';
create index orders_waiting on orders (paid_at, id) where delivery_state in ('WAITING', 'PARTIAL');

create function orders_move() returns trigger language plpgsql as $$
begin
    if old.order_state <> new.order_state and (old.order_state, new.order_state) not in (
            ('PLACED', 'COMPLETED'), ('PLACED', 'EXPIRED'), ('PLACED', 'CANCELLED'), ('EXPIRED', 'PLACED'), ('EXPIRED', 'COMPLETED')) then
        raise exception 'An order does not move from % to %', old.order_state, new.order_state using errcode = 'check_violation';
    end if;
    if old.payment_state <> new.payment_state and (old.payment_state, new.payment_state) not in (
            ('UNPAID', 'PAID'), ('PAID', 'PARTIALLY_REFUNDED'), ('PAID', 'REFUNDED'), ('PARTIALLY_REFUNDED', 'REFUNDED')) then
        raise exception 'A payment does not move from % to %', old.payment_state, new.payment_state using errcode = 'check_violation';
    end if;
    if old.delivery_state <> new.delivery_state and (old.delivery_state, new.delivery_state) not in (
            ('NONE', 'WAITING'), ('NONE', 'PARTIAL'), ('NONE', 'DELIVERED'), ('WAITING', 'PARTIAL'), ('WAITING', 'DELIVERED'), ('PARTIAL', 'DELIVERED')) then
        raise exception 'A delivery does not move from % to %', old.delivery_state, new.delivery_state using errcode = 'check_violation';
    end if;
    if (old.number, old.member_id, old.total, old.currency, old.request_key, old.placed_at)
            is distinct from (new.number, new.member_id, new.total, new.currency, new.request_key, new.placed_at) then
        raise exception 'What was ordered does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger orders_move before update on orders for each row execute function orders_move();

-- Product and brand are remembered by id and by every word the buyer saw; renaming or deleting them touches no order.
create table order_line (
    id           bigint generated always as identity primary key,
    order_id     bigint not null references orders,
    position     integer not null,
    product_id   bigint not null,
    brand_id     bigint not null,
    slug         text not null,
    brand        text not null,
    name         text not null,
    palette      text not null,
    lattice      text not null,
    face_value   bigint not null check (face_value > 0),
    list_price   bigint not null check (list_price >= 0),
    price        bigint not null check (price >= 0),
    quantity     integer not null check (quantity between 1 and 999),
    state        text not null default 'OPEN' check (state in ('OPEN', 'WAITING', 'DELIVERED')),
    delivered_at timestamptz,
    unique (order_id, product_id),
    constraint line_delivered_has_a_time check ((state = 'DELIVERED') = (delivered_at is not null))
);
create index order_line_waiting on order_line (product_id) where state = 'WAITING';

-- Every settled charge is kept once, whether it fitted the order or not: a second telling of the same charge finds its row.
create table order_payment (
    id       bigint generated always as identity primary key,
    order_id bigint not null references orders,
    charge   text not null unique,
    method   text not null,
    amount   bigint not null,
    currency text not null,
    verdict  text not null check (verdict in ('ACCEPTED', 'WRONG_AMOUNT', 'WRONG_CURRENCY', 'ALREADY_PAID', 'ORDER_CLOSED')),
    at       timestamptz not null default now()
);
create unique index order_payment_accepted_once on order_payment (order_id) where verdict = 'ACCEPTED';
create index order_payment_by_order on order_payment (order_id);

create table order_event (
    id         bigint generated always as identity primary key,
    order_id   bigint not null references orders,
    at         timestamptz not null default now(),
    actor      text not null check (length(actor) between 1 and 60),
    axis       text not null check (axis in ('ORDER', 'PAYMENT', 'DELIVERY', 'NOTE')),
    from_state text not null,
    to_state   text not null,
    reason     text not null default '' check (length(reason) <= 500)
);
create index order_event_by_order on order_event (order_id, id);

create function append_only() returns trigger language plpgsql as $$
begin
    raise exception '% is only ever added to', tg_table_name using errcode = 'check_violation';
end $$;
create trigger order_event_append_only before update or delete on order_event for each row execute function append_only();
create trigger order_payment_append_only before update or delete on order_payment for each row execute function append_only();
