-- What staff remember of a customer. The latest counts; all are kept.
create table customer_memo (
    id        bigint generated always as identity primary key,
    member_id bigint not null,
    text      text not null check (length(text) <= 2000),
    at        timestamptz not null default now(),
    actor     bigint not null
);
create index customer_memo_by_member on customer_memo (member_id, id desc);
create trigger customer_memo_append_only before update or delete on customer_memo for each row execute function append_only();

-- Staff let a customer order against the rules, for a day or for one order, by this clock.
create table customer_override (
    id        bigint generated always as identity primary key,
    member_id bigint not null,
    once      boolean not null,
    reason    text not null check (length(reason) between 1 and 300),
    actor     bigint not null,
    at        timestamptz not null default now(),
    until     timestamptz not null default now() + interval '1 day',
    order_id  bigint references orders,
    ended_at  timestamptz,
    ended_by  bigint,
    constraint override_ends check (until > at and until <= at + interval '7 days'),
    constraint override_used_once check (once or order_id is null),
    constraint override_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);
create index customer_override_by_member on customer_override (member_id, until desc);

create function customer_override_move() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        raise exception 'An override is ended, not deleted' using errcode = 'check_violation';
    end if;
    if (old.member_id, old.once, old.reason, old.actor, old.at, old.until) is distinct from (new.member_id, new.once, new.reason, new.actor, new.at, new.until)
            or (old.order_id is not null and new.order_id is distinct from old.order_id) or (old.ended_at is not null and new.ended_at is distinct from old.ended_at) then
        raise exception 'What was allowed does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger customer_override_move before update or delete on customer_override for each row execute function customer_override_move();

-- Whichever way an order comes in, it uses up the member's oldest "next order".
create function customer_override_use() returns trigger language plpgsql as $$
begin
    update shop.customer_override set order_id = new.id where id = (
        select o.id from shop.customer_override o
        where o.member_id = new.member_id and o.once and o.order_id is null and o.ended_at is null and o.until > now() order by o.id limit 1);
    return null;
end $$;
create trigger customer_override_use after insert on orders for each row execute function customer_override_use();
