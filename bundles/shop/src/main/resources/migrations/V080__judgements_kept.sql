-- Judgements are kept for a time that staff set, never less than thirty days; until then they are only ever added to.
create function judgement_kept() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' and old.at < now() - interval '30 days' then
        return old;
    end if;
    raise exception '% is only ever added to', tg_table_name using errcode = 'check_violation';
end $$;
drop trigger risk_judgement_append_only on risk_judgement;
create trigger risk_judgement_append_only before update or delete on risk_judgement for each row execute function judgement_kept();
create index risk_judgement_by_age on risk_judgement using brin (at);
