-- A phone number is known to verification only. When it is blocked, the accounts proven with it are blocked with it; who comes later is refused at the check itself.
create table block_account (
  block_id bigint not null references block,
  account_id bigint not null references account on delete cascade,
  primary key (block_id, account_id)
);
create index block_account_account on block_account (account_id);
