-- That a request has its effect once is kept with all requests; where a transfer left from is written down before it is told.
alter table refund
    drop column request_key,
    drop column request_hash,
    drop constraint refund_payout_is_told,
    add constraint refund_payout_is_told check (paid_by is null or (payout_account <> '' and payout_reference <> ''));

create or replace function refund_move() returns trigger language plpgsql set search_path from current as $$
begin
    if old.state <> new.state and (old.state, new.state) not in (
            ('REQUESTED', 'APPROVED'), ('REQUESTED', 'REJECTED'), ('REQUESTED', 'CANCELLED'), ('APPROVED', 'BY_HAND'), ('APPROVED', 'FAILED'), ('APPROVED', 'PAID'),
            ('FAILED', 'APPROVED'), ('FAILED', 'BY_HAND'), ('FAILED', 'PAID'), ('BY_HAND', 'PAID')) then
        raise exception 'A refund does not move from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.number, old.order_id, old.member_id, old.kind, old.charge, old.method, old.currency, old.gross, old.fee, old.amount, old.reason, old.asked_by)
            is distinct from (new.number, new.order_id, new.member_id, new.kind, new.charge, new.method, new.currency, new.gross, new.fee, new.amount, new.reason,
            new.asked_by) then
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

create function refund_stay() returns trigger language plpgsql as $$
begin
    raise exception 'A refund is never deleted' using errcode = 'check_violation';
end $$;
create trigger refund_stay before delete on refund for each row execute function refund_stay();
