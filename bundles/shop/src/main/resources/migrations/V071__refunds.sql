-- A buyer wants money back, or staff give back money that fits no order. What may follow what is held here.
create table refund (
    id               bigint generated always as identity primary key,
    number           text not null unique check (number ~ '^R[0-9]{8}-[2-9A-HJKMNP-Z]{6}$'),
    order_id         bigint not null references orders,
    member_id        bigint not null,
    kind             text not null check (kind in ('GOODS', 'MONEY')),
    state            text not null default 'REQUESTED' check (state in ('REQUESTED', 'APPROVED', 'BY_HAND', 'FAILED', 'PAID', 'REJECTED', 'CANCELLED')),
    charge           text not null,
    method           text not null,
    currency         text not null check (currency ~ '^[A-Z]{3}$'),
    gross            bigint not null check (gross > 0),
    fee              bigint not null check (fee >= 0),
    amount           bigint not null check (amount > 0),
    reason           text not null check (length(reason) between 1 and 300),
    note             text not null default '' check (length(note) <= 300),
    bank             text not null default '' check (bank ~ '^([0-9]{3})?$'),
    account          text,
    account_tail     text not null default '' check (length(account_tail) <= 4),
    holder           text not null default '' check (length(holder) <= 60),
    payout_account   text not null default '' check (length(payout_account) <= 40),
    payout_reference text not null default '' check (length(payout_reference) <= 100),
    asked_by         bigint not null,
    decided_by       bigint,
    paid_by          bigint,
    request_key      text not null check (length(request_key) between 8 and 256),
    request_hash     text not null,
    created_at       timestamptz not null default now(),
    decided_at       timestamptz,
    tried_at         timestamptz,
    paid_at          timestamptz,
    unique (asked_by, request_key),
    constraint refund_adds_up check (amount = gross - fee),
    constraint refund_account_whole check ((account is null) = (bank = '') and (account is null) = (holder = '') and (account is null) = (account_tail = '')),
    constraint refund_decided check ((state in ('REQUESTED', 'CANCELLED')) = (decided_at is null) and (decided_at is null) = (decided_by is null)),
    constraint refund_rejected_says_why check (state <> 'REJECTED' or note <> ''),
    constraint refund_paid_has_a_time check ((state = 'PAID') = (paid_at is not null)),
    constraint refund_payout_is_told check (paid_by is null or (state = 'PAID' and payout_account <> '' and payout_reference <> ''))
);
create index refund_by_member on refund (member_id, id desc);
create index refund_by_order on refund (order_id, id);
create index refund_by_state on refund (state, id desc);
create index refund_unsent on refund (tried_at nulls first) where state = 'APPROVED';
-- Money that fitted no order goes back once.
create unique index refund_money_once on refund (charge) where kind = 'MONEY' and state not in ('REJECTED', 'CANCELLED');

-- One PIN, or some of an undelivered line. A PIN keeps its tail here when it goes back on sale to somebody else.
create table refund_line (
    id            bigint generated always as identity primary key,
    refund_id     bigint not null references refund,
    order_line_id bigint not null references order_line,
    pin_id        bigint,
    slot          integer not null default 0,
    tail          text not null default '' check (length(tail) <= 2),
    quantity      integer not null check (quantity > 0),
    price         bigint not null check (price >= 0),
    revealed      boolean not null default false,
    fate          text check (fate in ('RESELL', 'DEAD')),
    live          boolean not null default true,
    check (pin_id is null or quantity = 1),
    check (pin_id is not null or fate is null)
);
create index refund_line_by_refund on refund_line (refund_id);
create unique index refund_line_pin_once on refund_line (order_line_id, pin_id) where live and pin_id is not null;

create table refund_event (
    id         bigint generated always as identity primary key,
    refund_id  bigint not null references refund,
    at         timestamptz not null default now(),
    actor      text not null check (length(actor) between 1 and 60),
    from_state text not null,
    to_state   text not null,
    reason     text not null default '' check (length(reason) <= 500)
);
create index refund_event_by_refund on refund_event (refund_id, id);
create trigger refund_event_append_only before update or delete on refund_event for each row execute function append_only();

-- What is taken back of an order is never more than what was paid for it; money that fits no order goes back as it came.
create function refund_open() returns trigger language plpgsql set search_path from current as $$
declare paid bigint; back bigint;
begin
    if new.state <> 'REQUESTED' then
        raise exception 'A refund begins with a request' using errcode = 'check_violation';
    end if;
    if new.kind = 'MONEY' then
        if not exists (select 1 from order_payment p where p.order_id = new.order_id and p.charge = new.charge and p.verdict <> 'ACCEPTED'
                and p.amount = new.gross and p.currency = new.currency) then
            raise exception 'No such money came in' using errcode = 'check_violation';
        end if;
        return new;
    end if;
    select o.total into paid from orders o where o.id = new.order_id and o.member_id = new.member_id and o.currency = new.currency and o.charge = new.charge
        and o.payment_state in ('PAID', 'PARTIALLY_REFUNDED') for update;
    select coalesce(sum(r.gross), 0) into back from refund r where r.order_id = new.order_id and r.kind = 'GOODS' and r.state not in ('REJECTED', 'CANCELLED');
    if paid is null or back + new.gross > paid then
        raise exception 'More is asked back than was paid' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger refund_open before insert on refund for each row execute function refund_open();

create function refund_move() returns trigger language plpgsql set search_path from current as $$
begin
    if old.state <> new.state and (old.state, new.state) not in (
            ('REQUESTED', 'APPROVED'), ('REQUESTED', 'REJECTED'), ('REQUESTED', 'CANCELLED'), ('APPROVED', 'BY_HAND'), ('APPROVED', 'FAILED'), ('APPROVED', 'PAID'),
            ('FAILED', 'APPROVED'), ('FAILED', 'BY_HAND'), ('FAILED', 'PAID'), ('BY_HAND', 'PAID')) then
        raise exception 'A refund does not move from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.number, old.order_id, old.member_id, old.kind, old.charge, old.method, old.currency, old.gross, old.fee, old.amount, old.reason, old.asked_by,
            old.request_key, old.request_hash) is distinct from (new.number, new.order_id, new.member_id, new.kind, new.charge, new.method, new.currency,
            new.gross, new.fee, new.amount, new.reason, new.asked_by, new.request_key, new.request_hash) then
        raise exception 'What was asked back does not change' using errcode = 'check_violation';
    end if;
    if old.state in ('PAID', 'REJECTED', 'CANCELLED') and new is distinct from old then
        raise exception 'A refund that ended does not change' using errcode = 'check_violation';
    end if;
    if new.state in ('REJECTED', 'CANCELLED') and old.state <> new.state then
        update refund_line set live = false where refund_id = new.id;
    end if;
    return new;
end $$;
create trigger refund_move before update on refund for each row execute function refund_move();

-- A line is of its refund's own order, and a PIN is in the hands of that order's buyer.
create function refund_line_open() returns trigger language plpgsql set search_path from current as $$
begin
    if not exists (select 1 from refund r join order_line l on l.order_id = r.order_id
            where r.id = new.refund_id and r.kind = 'GOODS' and r.state = 'REQUESTED' and l.id = new.order_line_id and l.price = new.price) then
        raise exception 'The line is of another order' using errcode = 'check_violation';
    end if;
    if new.pin_id is not null and not exists (select 1 from pin p where p.id = new.pin_id and p.order_line_id = new.order_line_id and p.state = 'DELIVERED') then
        raise exception 'The PIN is not in the hands of this buyer' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger refund_line_open before insert on refund_line for each row execute function refund_line_open();
