-- Money that did not fit its order waits until somebody has said what became of it, once.
create table order_misfit (
    payment_id bigint primary key references order_payment,
    order_id   bigint not null references orders,
    at         timestamptz not null default now(),
    outcome    text check (outcome in ('REFUNDED', 'BY_HAND', 'SETTLED')),
    closed_at  timestamptz,
    closed_by  text check (length(closed_by) between 1 and 60),
    note       text not null default '' check (length(note) <= 500),
    constraint misfit_closed_by_somebody check ((outcome is null) = (closed_at is null) and (outcome is null) = (closed_by is null))
);
create index order_misfit_open on order_misfit (order_id) where outcome is null;
insert into order_misfit (payment_id, order_id, at) select id, order_id, at from order_payment where verdict <> 'ACCEPTED';

create function order_misfit_move() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' or old.outcome is not null or (old.payment_id, old.order_id, old.at) is distinct from (new.payment_id, new.order_id, new.at) then
        raise exception 'What became of a payment is said once' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger order_misfit_move before update or delete on order_misfit for each row execute function order_misfit_move();
