-- Paid, and looked at by staff before PINs leave: HELD is a state of the delivery.
alter table orders drop constraint orders_delivery_state_check;
alter table orders add constraint orders_delivery_state_check check (delivery_state in ('NONE', 'HELD', 'WAITING', 'PARTIAL', 'DELIVERED'));

alter table orders drop column stage;
alter table orders add column stage text generated always as (case
    when order_state = 'CANCELLED' then 'CANCELLED'
    when order_state = 'EXPIRED' then 'EXPIRED'
    when payment_state = 'REFUNDED' then 'REFUNDED'
    when payment_state = 'UNPAID' then 'UNPAID'
    when delivery_state = 'DELIVERED' then 'DELIVERED'
    when delivery_state = 'HELD' then 'HELD'
    when delivery_state = 'PARTIAL' then 'PARTIAL'
    else 'WAITING' end) stored;
create index orders_by_stage on orders (stage, id desc);
create index orders_held on orders (paid_at, id) where delivery_state = 'HELD';

create or replace function orders_move() returns trigger language plpgsql as $$
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
            ('NONE', 'HELD'), ('NONE', 'WAITING'), ('NONE', 'PARTIAL'), ('NONE', 'DELIVERED'),
            ('HELD', 'WAITING'), ('HELD', 'PARTIAL'), ('HELD', 'DELIVERED'), ('WAITING', 'HELD'), ('PARTIAL', 'HELD'),
            ('WAITING', 'PARTIAL'), ('WAITING', 'DELIVERED'), ('PARTIAL', 'DELIVERED')) then
        raise exception 'A delivery does not move from % to %', old.delivery_state, new.delivery_state using errcode = 'check_violation';
    end if;
    if (old.number, old.member_id, old.total, old.currency, old.request_key, old.placed_at)
            is distinct from (new.number, new.member_id, new.total, new.currency, new.request_key, new.placed_at) then
        raise exception 'What was ordered does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;

-- An order that is over is closed, never deleted: late money must find it.
create function orders_stay() returns trigger language plpgsql as $$
begin
    raise exception 'An order is never deleted' using errcode = 'check_violation';
end $$;
create trigger orders_stay before delete on orders for each row execute function orders_stay();

-- A line is given out once. It stops waiting while its order is held.
create function order_line_move() returns trigger language plpgsql as $$
begin
    if old.state = 'DELIVERED' and new.state <> 'DELIVERED' then
        raise exception 'A line does not move from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.order_id, old.position, old.product_id, old.brand_id, old.face_value, old.list_price, old.price, old.quantity)
            is distinct from (new.order_id, new.position, new.product_id, new.brand_id, new.face_value, new.list_price, new.price, new.quantity) then
        raise exception 'What was ordered does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger order_line_move before update on order_line for each row execute function order_line_move();
