-- What can be sold now: free codes, and those whose reservation is over by this clock. The one definition of stock.
create view pin_sellable as
    select id, product_id from pin where state = 'AVAILABLE'
    union all
    select id, product_id from pin where state = 'RESERVED' and reserved_until <= now();

create index pin_lapsing on pin (product_id, reserved_until, id) where state = 'RESERVED';
create index pin_reserved_until on pin (reserved_until) where state = 'RESERVED';

create or replace function pin_move() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and (old.state, new.state) not in (
            ('AVAILABLE', 'RESERVED'), ('AVAILABLE', 'DELIVERED'), ('AVAILABLE', 'QUARANTINED'), ('AVAILABLE', 'DEAD'),
            ('RESERVED', 'AVAILABLE'), ('RESERVED', 'DELIVERED'), ('DELIVERED', 'QUARANTINED'),
            ('QUARANTINED', 'AVAILABLE'), ('QUARANTINED', 'DELIVERED'), ('QUARANTINED', 'DEAD')) then
        raise exception 'A PIN does not move from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.product_id, old.brand_id, old.batch_id, old.index_hash, old.tail)
            is distinct from (new.product_id, new.brand_id, new.batch_id, new.index_hash, new.tail)
            or old.state = 'DELIVERED' and new.order_line_id is distinct from old.order_line_id
            or old.state = 'QUARANTINED' and new.state = 'DELIVERED' and new.order_line_id is distinct from old.order_line_id then
        raise exception 'A PIN does not become another one' using errcode = 'check_violation';
    end if;
    if old.state = 'RESERVED' and new.state <> 'AVAILABLE' and new.order_line_id is distinct from old.order_line_id and old.reserved_until > now() then
        raise exception 'A PIN is promised to another order' using errcode = 'check_violation';
    end if;
    return new;
end $$;
