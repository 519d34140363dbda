-- Whether a charge was ever paid in parts: one that was not is settled by the one deposit that pays it without looking for others.
alter table charge add column parted boolean not null default false;
update charge set parted = true where id in (select charge_id from deposit where state = 'PARTIAL');
