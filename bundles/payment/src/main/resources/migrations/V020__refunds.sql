-- A provider may say no for good; staff then pay by transfer, and every transfer says who made it, from where and what the bank calls it.
alter table refund
    add column kept             bigint not null default 0 check (kept >= 0),
    add column forced           boolean not null default false,
    add column note             text not null default '' check (length(note) <= 200),
    add column payout_account   text not null default '' check (length(payout_account) <= 20),
    add column payout_reference text not null default '' check (length(payout_reference) <= 100),
    add column payout_by        bigint,
    add column checked_at       timestamptz,
    drop constraint refund_state_check,
    add constraint refund_state_check check (state in ('WAITING', 'BY_HAND', 'FAILED', 'DONE')),
    add constraint refund_payout_whole check ((payout_by is null) = (payout_account = '') and (payout_by is null) = (payout_reference = '')),
    add constraint refund_payout_done check (payout_by is null or state = 'DONE');
update refund set forced = true where refund_key like 'rejected:%';
create index refund_unchecked on refund (charge_id) where state = 'DONE' and checked_at is null and payout_by is null;

-- No more goes back, fees included, than a settled charge brought in. Forced ones return money that settled nothing.
create function refund_open() returns trigger language plpgsql set search_path from current as $$
declare captured bigint; back bigint;
begin
    select c.amount into captured from charge c where c.id = new.charge_id and c.currency = new.currency and c.state in ('SETTLED', 'REFUNDED') for update;
    if new.forced then
        return new;
    end if;
    select coalesce(sum(r.amount + r.kept), 0) into back from refund r where r.charge_id = new.charge_id;
    if captured is null or back + new.amount + new.kept > captured then
        raise exception 'More goes back than came in' using errcode = 'check_violation', constraint = 'refund_within';
    end if;
    return new;
end $$;
create trigger refund_open before insert on refund for each row execute function refund_open();

create function refund_move() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and (old.state, new.state) not in (
            ('WAITING', 'DONE'), ('WAITING', 'FAILED'), ('FAILED', 'WAITING'), ('FAILED', 'DONE'), ('BY_HAND', 'DONE')) then
        raise exception 'A refund does not move from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.refund_key, old.charge_id, old.amount, old.kept, old.currency, old.forced)
            is distinct from (new.refund_key, new.charge_id, new.amount, new.kept, new.currency, new.forced) then
        raise exception 'What goes back does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger refund_move before update on refund for each row execute function refund_move();
