-- The life of a charge, guarded by the database as those of refunds and deposits are: whoever writes, it only moves forward, and what was asked for stays.
create function charge_move() returns trigger language plpgsql as $$
begin
    if old.state <> new.state and (old.state, new.state) not in (
            ('PENDING', 'SETTLED'), ('PENDING', 'CANCELLED'), ('PENDING', 'FAILED'), ('SETTLED', 'REFUNDED')) then
        raise exception 'A charge does not move from % to %', old.state, new.state using errcode = 'check_violation';
    end if;
    if (old.code, old.subject_type, old.subject_id, old.method, old.amount, old.currency, old.payer, old.created_at)
            is distinct from (new.code, new.subject_type, new.subject_id, new.method, new.amount, new.currency, new.payer, new.created_at) then
        raise exception 'What is asked for does not change' using errcode = 'check_violation';
    end if;
    return new;
end $$;
create trigger charge_move before update on charge for each row execute function charge_move();
