package org.hanok.shop.vault.give;

/**
 * The statements of {@link Allocator}. Products are taken in the order of their ids, PINs in the order of theirs. Only what an order holds already is waited for:
 * another may have locked such a row for a moment because it still saw it free. It is waited for first, while nothing else is locked, and rows of the pool are
 * stepped over when they are locked, so no two can wait for each other.
 */
final class Taking {

    private static final String PICKED = """
            , free as materialized (
              select s.id as line_id, p.id as pin_id from short s cross join lateral (
                select f.id from shop.pin f where f.product_id = s.product_id and f.state = 'AVAILABLE'
                order by f.id limit s.lack for update skip locked) p
            ), lapsed as materialized (
              select s.id as line_id, p.id as pin_id from short s cross join lateral (
                select f.id from shop.pin f where f.product_id = s.product_id and f.state = 'RESERVED' and f.reserved_until <= now() and f.order_line_id <> s.id
                order by f.reserved_until, f.id limit s.lack - (select count(*) from free where line_id = s.id) for update skip locked) p
            ), fresh as (
              select x.line_id, x.pin_id, row_number() over (partition by x.line_id order by x.pin_id) as turn
              from (select line_id, pin_id from free union all select line_id, pin_id from lapsed) x
            ), gaps as (
              select w.id as line_id, s.slot, row_number() over (partition by w.id order by s.slot) as turn
              from wanted w cross join lateral generate_series(1, w.quantity) as s(slot)
              where not exists (select 1 from own o where o.line_id = w.id and o.slot = s.slot)
            ), picked as materialized (
              select line_id, pin_id, slot from own
              union all select f.line_id, f.pin_id, g.slot from fresh f join gaps g on g.line_id = f.line_id and g.turn = f.turn
            )""";
    private static final String OWN = """
            , own as materialized (
              select w.id as line_id, p.id as pin_id, p.slot from wanted w cross join lateral (
                select f.id, f.slot from shop.pin f where f.order_line_id = w.id and f.state = 'RESERVED'
                order by f.slot limit w.quantity for update) p
            )""";

    private static final String WANTED = """
            wanted as materialized (
              select l.id, l.product_id, l.quantity,
                (select coalesce(sum(q.quantity - q.withdrawn), 0) from shop.order_line q where q.product_id = l.product_id and q.state = 'WAITING') as owed
              from\s""";
    // What paid orders wait for is not held for an unpaid one.
    private static final String HELD = """
            , short as materialized (
              select w.id, w.product_id, case when w.owed = 0 then w.lack else least(w.lack, greatest(0,
                (select count(*) from (select 1 from shop.pin_sellable f where f.product_id = w.product_id limit w.lack + w.owed) n) - w.owed)) end as lack
              from (select x.*, x.quantity - (select count(*) from own where line_id = x.id) as lack from wanted x) w order by w.product_id
            )""" + PICKED + """
            , held as (
              update shop.pin set state = 'RESERVED', order_line_id = k.line_id, slot = k.slot,
                reserved_until = greatest(case when pin.order_line_id = k.line_id then pin.reserved_until end, t.until)
              from picked k cross join term t where pin.id = k.pin_id returning k.line_id
            ), reservation as (
              select coalesce(sum(w.quantity), 0) as wanted, (select count(*) from held) as held, coalesce(bool_or(w.taken > 0 and (select count(*) from (
                select 1 from shop.pin_sellable f where f.product_id = w.product_id limit w.taken + w.owed + 1) n) <= w.taken + w.owed), false) as emptied
              from (select x.*, (select count(*) from fresh where line_id = x.id) as taken from wanted x) w
            )""";
    static final String RESERVE = "with term as (select now() + make_interval(mins => ?2) as until), " + WANTED + """
            shop.order_line l where l.order_id = ?1 and l.state = 'OPEN' order by l.product_id
            )""" + OWN + HELD + " select wanted, held, emptied from reservation";
    static final String HOLD = ", " + WANTED + """
            l cross join term t where t.until > now() order by l.product_id
            ), own as (
              select cast(null as bigint) as line_id, cast(null as bigint) as pin_id, cast(null as integer) as slot where false
            )""" + HELD;

    // A line with too few goes on waiting and keeps what is held for it until that is over; so does one of which some are asked back. What was taken back of a
    // line is not owed.
    static final String ALLOCATE = """
            with wanted as materialized (
              select l.id, l.product_id, l.quantity - l.withdrawn as quantity, not cast(?2 as boolean) and exists (
                select 1 from shop.order_line q where q.product_id = l.product_id and q.state = 'WAITING' and q.order_id <> l.order_id) as behind
              from shop.order_line l where l.order_id = ?1 and l.state in ('OPEN', 'WAITING') and l.asked = 0 order by l.product_id
            )""" + OWN + """
            , short as materialized (
              select w.id, w.product_id, case when w.behind then 0 else w.quantity - (select count(*) from own where line_id = w.id) end as lack
              from wanted w order by w.product_id
            )""" + PICKED + """
            , filled as materialized (
              select k.line_id from picked k join wanted w on w.id = k.line_id group by k.line_id, w.quantity having count(*) = w.quantity
            ), given as (
              update shop.pin set state = 'DELIVERED', order_line_id = k.line_id, slot = k.slot, delivered_at = now(), reserved_until = null
              from picked k join filled f on f.line_id = k.line_id where pin.id = k.pin_id
              returning k.line_id
            )
            update shop.order_line l set
              state = case when g.pins = l.quantity - l.withdrawn then 'DELIVERED' else 'WAITING' end,
              delivered_at = case when g.pins = l.quantity - l.withdrawn then now() end
            from (select w.id, (select count(*) from given where line_id = w.id) as pins,
                    (select count(*) from fresh where line_id = w.id) as taken
                  from shop.order_line w where w.order_id = ?1 and w.state in ('OPEN', 'WAITING')) g
            where l.id = g.id
            returning l.state, g.pins, g.pins > 0 and g.taken > 0 and (select count(*) from (
              select 1 from shop.pin_sellable f where f.product_id = l.product_id limit g.taken + 1) n) <= g.taken""";

    private static final String FREED = """
            )
              returning product_id
            )
            select count(*), coalesce(bool_or(not exists (select 1 from shop.pin a where a.product_id = f.product_id and a.state = 'AVAILABLE')), false)
            from freed f""";
    private static final String FREE = """
            with freed as (
              update shop.pin set state = 'AVAILABLE', order_line_id = null, slot = null, reserved_until = null where id in (
                select p.id from shop.pin p\s""";
    static final String RELEASE = FREE + "join shop.order_line l on l.id = p.order_line_id where l.order_id = any(cast(?1 as bigint[])) and p.state = 'RESERVED'"
            + " order by p.id for update of p" + FREED;
    static final String TIDY = FREE + "where p.state = 'RESERVED' and p.reserved_until <= now() order by p.reserved_until, p.id limit 1000"
            + " for update of p skip locked" + FREED;

    private Taking() {
    }
}
